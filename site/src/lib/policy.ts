/**
 * What a page may load: files of this site, and nothing else (Content Security Policy, level 3).
 * `wasm-unsafe-eval` is Pagefind's, whose search is WebAssembly. `imagesFrom` is a place a visitor may ask for pictures.
 */
export const contentPolicy = (imagesFrom?: string) =>
  [
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    ["img-src 'self' data:", imagesFrom].filter(Boolean).join(' '),
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join('; ');
