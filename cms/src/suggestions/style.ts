/** How these few pages look: the site's colours and letters, in a sheet of their own. */
import { reportPrefix } from '@passerelle/shared/suggestions';

export const stylePath = `${reportPrefix}style.css`;

export const style = `:root { color-scheme: light dark; --paper: #faf5ec; --surface: #fffdf8; --ink: #16302f; --soft: #4a605d;
  --edge: #6f7f78; --link: #0c5a55; --deep: #0f4a47; --on-deep: #fdf6e8; --warn: #a3212b; }
@media (prefers-color-scheme: dark) { :root { --paper: #0e1a19; --surface: #152523; --ink: #f0e9dc; --soft: #b7c4bd;
  --edge: #7f978f; --link: #86d6c8; --deep: #86d6c8; --on-deep: #0e1a19; --warn: #ff9c98; } }
* { box-sizing: border-box; margin: 0; }
body { background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 system-ui, -apple-system, 'Segoe UI', Roboto,
  'Noto Sans', 'Liberation Sans', sans-serif; }
header, main { max-inline-size: 42rem; margin-inline: auto; padding: 1rem; }
header { padding-block-start: 1.25rem; }
header a { font-weight: 700; text-decoration: none; }
main { display: grid; gap: 1.25rem; padding-block-end: 4rem; }
h1, h2 { font-family: 'Iowan Old Style', Charter, 'Sitka Text', Cambria, 'Noto Serif', Georgia, serif; line-height: 1.2;
  overflow-wrap: anywhere; }
h1 { font-size: clamp(1.7rem, 1.4rem + 1.4vw, 2.4rem); }
h2 { font-size: 1.35rem; }
a { color: var(--link); text-underline-offset: 0.2em; }
form { display: grid; gap: 1.5rem; }
fieldset { border: 0; padding: 0; display: grid; gap: 0.35rem; }
legend, .label { display: block; font-weight: 600; padding: 0; margin-block-end: 0.35rem; }
.choice { display: flex; gap: 0.7rem; align-items: center; min-block-size: 2.75rem; cursor: pointer; }
.choice input { inline-size: 1.4rem; block-size: 1.4rem; flex: none; accent-color: var(--link); }
.hint { color: var(--soft); font-size: 0.95rem; margin-block-end: 0.35rem; }
input:not([type]), input[type='email'], textarea { inline-size: 100%; padding: 0.65rem 0.8rem; font: inherit;
  color: inherit; background: var(--surface); border: 2px solid var(--edge); border-radius: 0.5rem; }
button { justify-self: start; min-block-size: 3rem; padding: 0.7rem 1.5rem; font: inherit; font-weight: 600;
  color: var(--on-deep); background: var(--deep); border: 2px solid var(--deep); border-radius: 0.5rem; cursor: pointer; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 3px; }
.faults { padding: 1rem 1.25rem; border: 3px solid var(--warn); border-radius: 0.5rem; background: var(--surface); }
.fault { color: var(--warn); font-weight: 600; margin-block-end: 0.35rem; }
[aria-invalid='true'] { border-color: var(--warn) !important; }
.trap { position: absolute; inset-inline-start: -200vw; }
hr { border: 0; border-block-start: 2px solid var(--edge); inline-size: 100%; }
`;
