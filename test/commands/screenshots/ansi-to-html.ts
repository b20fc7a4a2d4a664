/** The colours of a dark terminal by SGR code. */
const STYLES: Readonly<Record<string, string>> = {
  "1": "font-weight: bold",
  "2": "opacity: 0.6",
  "31": "color: #f14c4c",
  "32": "color: #23d18b",
  "33": "color: #e5e510",
  "36": "color: #29b8db",
};

/** Converts the output of a terminal to HTML. Lines of progress, which the next line replaces, are removed. */
export function ansiToHtml(text: string): string {
  const lasting = text.replaceAll(/\r[^\r\n]*\u001b\[K/g, "");
  const escapedText = lasting.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return escapedText.replaceAll(/\u001b\[(\d+)m/g, (_, code: string) => {
    const style = STYLES[code];
    return style === undefined ? "</span>" : `<span style="${style}">`;
  });
}

/** Returns a page that shows output in a terminal with a number of columns. Longer lines continue on the next one. Widths of
 * characters are rounded, so a line gets less than one column more. */
export function terminalPage(text: string, columns: number): string {
  const cells = `width: calc(${columns}ch + 4px); white-space: pre-wrap; word-break: break-all; line-break: anywhere`;
  const font = 'font: 16px/20px "Noto Sans Mono CJK SC", monospace';
  return `<!doctype html><meta charset="utf-8"><style>
body { margin: 8px; background: #1e1e1e; color: #ccc; width: max-content }
pre { margin: 0; border-right: 1px solid #555; ${font}; ${cells} }
</style><pre>${ansiToHtml(text)}</pre>`;
}
