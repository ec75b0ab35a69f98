/** Pasting from Word, a web page or an old site into a text brings its words, headings, lists, tables and links. */
import { markdownFromHtml } from '../text/markdown-from-html.ts';

/** The part of the editor of long texts (CodeMirror 5) that is used here. */
interface Editor {
  replaceSelection(text: string, select?: 'end' | 'around' | 'start', origin?: string): void;
  getOption(name: 'readOnly'): unknown;
}

const editorAt = (target: EventTarget | null): Editor | undefined =>
  target instanceof Element
    ? (target.closest('.CodeMirror') as (Element & { CodeMirror?: Editor }) | null)?.CodeMirror
    : undefined;

/** Listens before the editor does, for as long as the panel is open. */
export function cleanPastes(): void {
  document.addEventListener(
    'paste',
    (event) => {
      const editor = editorAt(event.target);
      const html = event.clipboardData?.getData('text/html');
      if (!editor || !html || editor.getOption('readOnly')) return;
      const markdown = markdownFromHtml(html);
      if (!markdown) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      editor.replaceSelection(markdown, 'end', 'paste');
    },
    true,
  );
}
