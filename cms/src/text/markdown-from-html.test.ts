import { describe, expect, test } from 'vitest';
import { cleanMarkdown } from './clean-markdown.ts';
import { markdownFromHtml } from './markdown-from-html.ts';

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0cm}</style></head>
<body lang=FR-BE><!--StartFragment-->
<h1 style='mso-style-next:Normal'>Trouver un logement<o:p></o:p></h1>
<p class=MsoNormal><span lang=FR style='font-family:"Calibri",sans-serif;mso-fareast-language:EN-US'>Le <b>bail</b> est
<i>écrit</i>. Voir <a href="https://logement.wallonie.be/fr">le site</a>.<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt'><![if !supportLists]><span style='font-family:Symbol'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>une carte d’identité<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast><span style='font-family:Symbol'>·<span>&nbsp;&nbsp;&nbsp; </span></span>trois fiches de paie</p>
<table class=MsoTableGrid><tr><td><p class=MsoNormal>Commune</p></td><td><p>Loyer</p></td></tr><tr><td><p>Dinant</p></td><td><p>600 €</p></td></tr></table>
<p class=MsoNormal><o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>`;

describe('what somebody pastes', () => {
  const pasted = markdownFromHtml(word);

  test('from Word keeps headings, emphasis, links and lists', () => {
    expect(pasted).toContain('## Trouver un logement');
    expect(pasted).toContain('Le **bail** est *écrit*. Voir [le site](https://logement.wallonie.be/fr).');
    expect(pasted).toContain('- une carte d’identité\n- trois fiches de paie');
  });

  test('from Word keeps its tables', () => {
    expect(pasted).toMatch(/\| Commune \| Loyer \|\n\| -+ \| -+ \|\n\| Dinant \| 600 € \|/);
  });

  test('from Word brings no style, comment or mark of its own', () => {
    expect(pasted).not.toMatch(/mso|style|<|>|Fragment|supportLists|\u00a0|\\$/im);
  });

  test('from an old Divi page brings the words and no short code', () => {
    const divi = `[et_pb_section fb_built="1" _builder_version="4.9"][et_pb_row][et_pb_column type="4_4"][et_pb_text]<h2>Nos cours</h2>
<p style="text-align:justify">Trois fois par semaine.</p><p>&nbsp;</p>[/et_pb_text][/et_pb_column][/et_pb_row][/et_pb_section]`;
    expect(markdownFromHtml(divi)).toBe('## Nos cours\n\nTrois fois par semaine.');
  });

  test('brings no picture of elsewhere, no script, and no link that would run one', () => {
    const html =
      '<p>Avant<img src="https://ailleurs.example/p.png" alt="x"><script>alert(1)</script><a href="javascript:alert(1)">ici</a></p>';
    expect(markdownFromHtml(html)).toBe('Avantici');
  });
});

describe('a text that reaches the server', () => {
  test.each([
    '## Titre\n\nUn *texte* avec [un lien](/ici/) et 3 < 5.\n\n- un\n- deux',
    'Écrire à <info@example.org>.',
    '```\n<p>exemple</p>\n```',
    'Voir [caption](/x/).',
    '| a | b |\n| --- | --- |\n| 1 | 2 |',
  ])('is left as it is when it is Markdown: %s', (text) => {
    expect(cleanMarkdown(text)).toBe(text);
  });

  test('loses the HTML in it and keeps its Markdown', () => {
    expect(
      cleanMarkdown('## Un *titre*\n\nDu <b>gras</b> et <span style="x">du texte</span>.\n\n- un\n- deux'),
    ).toBe('## Un *titre*\n\nDu **gras** et du texte.\n\n- un\n- deux');
  });

  test('that is all HTML becomes Markdown', () => {
    expect(cleanMarkdown('<p>Un <strong>mot</strong>.</p>\n<ul>\n<li>un</li>\n<li>deux</li>\n</ul>')).toBe(
      'Un **mot**.\n\n- un\n- deux',
    );
  });

  test('loses short codes', () => {
    expect(cleanMarkdown('[et_pb_text admin_label="T"]\nBonjour\n[/et_pb_text]')).toBe('Bonjour');
  });
});
