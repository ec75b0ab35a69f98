/** What can be done with a letter: take it elsewhere, try it, send it. */
import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { Duplicate, Download, PaperPlane } from '@strapi/icons';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { LetterAnswer, LetterFile } from '../../letter/serve.ts';
import { monthName, type LetterChoice } from '../../letter/letter.ts';
import type { Letter } from '../../letter/write-letter.ts';
import { useAct } from '../ask.ts';
import { spokenInstant } from '../edited.ts';

interface ActionsProps {
  answer: LetterAnswer;
  choice: LetterChoice;
  letter: Letter;
  /** After it went to the list. */
  onSent: () => void;
}

/** Why this person cannot send to the list from here, and who can change that. */
function hindranceOf({ canSend, list, mayAct }: LetterAnswer): string | undefined {
  const settles = 'la personne qui gère le serveur règle';
  if (!canSend)
    return `Pour l’envoyer d’ici, il faut un serveur de courriel : ${settles} SMTP_URL et MAIL_FROM.`;
  if (!list) return `Pour l’envoyer à une liste, il faut son adresse : ${settles} LETTER_TO.`;
  if (!mayAct) return `Une personne qui publie pourra l’envoyer à ${list}.`;
  return undefined;
}

/** As a page of text with links, or as what that page is made of. */
const copies = {
  'Copier la lettre': ({ html, text }: Letter) => ({ 'text/html': html, 'text/plain': text }),
  'Copier en texte': ({ text }: Letter) => ({ 'text/plain': text }),
  'Copier le code HTML': ({ html }: Letter) => ({ 'text/plain': html }),
};

function save(name: string, content: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

export function Actions({ answer, choice, letter, onSent }: ActionsProps) {
  const { canSend, mayAct, me, list, sent } = answer;
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const act = useAct();
  const [isBusy, setBusy] = useState(false);
  const hindrance = hindranceOf(answer);
  const before = sent.find(({ month }) => month === choice.month);
  const say = (type: 'success' | 'danger', message: string) => toggleNotification({ type, message });

  const copy = async (forms: Record<string, string>) => {
    const blobs = Object.entries(forms).map(([type, form]) => [type, new Blob([form], { type })]);
    try {
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
      say('success', 'Copié : collez-le où vous voulez.');
    } catch {
      say('danger', 'Le navigateur ne laisse pas copier. Téléchargez plutôt le brouillon.');
    }
  };
  const download = async () => {
    try {
      const { data } = await post<LetterFile>('/passerelle/letter/file', choice);
      save(`lettre-${choice.month}.eml`, data.eml, 'message/rfc822');
    } catch {
      say('danger', 'Le brouillon n’a pas pu être fait. Réessayez dans un instant.');
    }
  };
  const send = async (to: 'me' | 'list') => {
    setBusy(true);
    const isSent = await act('letter/send', { ...choice, to, again: Boolean(before) });
    setBusy(false);
    if (!isSent) return;
    say('success', to === 'me' ? `L’essai est parti à ${me}.` : `La lettre est partie à ${list}.`);
    if (to === 'list') onSent();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex gap={2} wrap="wrap">
        {Object.entries(copies).map(([label, forms]) => (
          <Button
            key={label}
            variant="secondary"
            startIcon={<Duplicate />}
            onClick={() => void copy(forms(letter))}
          >
            {label}
          </Button>
        ))}
        <Button variant="secondary" startIcon={<Download />} onClick={() => void download()}>
          Télécharger le brouillon
        </Button>
      </Flex>
      {canSend && (
        <Flex gap={2} wrap="wrap">
          {me && (
            <Button variant="tertiary" loading={isBusy} onClick={() => void send('me')}>
              M’envoyer un essai
            </Button>
          )}
          {list && mayAct && (
            <Dialog.Root>
              <Dialog.Trigger>
                <Button startIcon={<PaperPlane />} disabled={isBusy}>
                  Envoyer à la liste
                </Button>
              </Dialog.Trigger>
              <Dialog.Content>
                <Dialog.Header>
                  {before ? 'Envoyer une deuxième fois ?' : 'Envoyer la lettre ?'}
                </Dialog.Header>
                <Dialog.Body>
                  {before &&
                    `La lettre de ${monthName(choice.month)} est déjà partie, envoyée par ${before.person}. `}
                  {`« ${letter.subject} » part à ${list} tout de suite. Un envoi ne se reprend pas.`}
                </Dialog.Body>
                <Dialog.Footer>
                  <Dialog.Cancel>
                    <Button variant="tertiary">Pas encore</Button>
                  </Dialog.Cancel>
                  <Dialog.Action>
                    <Button onClick={() => void send('list')}>Envoyer à {list}</Button>
                  </Dialog.Action>
                </Dialog.Footer>
              </Dialog.Content>
            </Dialog.Root>
          )}
        </Flex>
      )}
      {hindrance && (
        <Typography variant="pi" textColor="neutral600">
          {hindrance}
        </Typography>
      )}
      {before && (
        <Typography variant="pi" textColor="success600" role="status">
          {`Envoyée à la liste par ${before.person}, le ${spokenInstant(before.at)}.`}
        </Typography>
      )}
    </Flex>
  );
}
