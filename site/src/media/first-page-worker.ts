/** Draws the first page of a PDF, in a thread of its own: what takes too long there is ended, and held up nobody. */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { DrawnPage, PageToDraw } from './first-page.ts';

const { file, within } = workerData as PageToDraw;
const library = await PDFiumLibrary.init();
const document = await library.loadDocument(readFileSync(file));
const page = document.getPage(0);
const { originalWidth, originalHeight } = page.getOriginalSize();
// A page may be as long as it likes; its picture may not.
const scale = Math.min(within.width / originalWidth, within.height / originalHeight);
const { data, width, height } = await page.render({ scale, render: 'bitmap' });
parentPort!.postMessage({ data, width, height } satisfies DrawnPage);
