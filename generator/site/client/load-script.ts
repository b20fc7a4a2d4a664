/** The data of this site, and nothing else. */
const ALLOWED = /^(?:\.\.\/)*assets\/(?:search-(?:en|zh)|data-[a-z0-9-]+)\.js$/;

const policy = window.trustedTypes?.createPolicy("smswire", {
  createScriptURL: (url) => {
    if (!ALLOWED.test(url)) throw new TypeError(`Not a script of this site: ${url}`);
    return url;
  },
});

/** Loads a script of this site. Pages that are opened from a disk can load data in no other way. */
export function loadScript(url: string, onError?: () => void): void {
  const script = document.createElement("script");
  if (onError !== undefined) script.addEventListener("error", onError);
  script.src = policy === undefined ? url : policy.createScriptURL(url);
  document.head.append(script);
}
