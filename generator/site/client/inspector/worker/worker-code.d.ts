/** The bundled worker as text; the build provides it. */
declare module "$worker-code" {
  const code: string;
  export default code;
}
