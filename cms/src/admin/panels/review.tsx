/** The review step beside the entry: propose it, read why it came back, send it back. */
import { Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { useForm, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { ReviewAnswer } from '../../review/reviews.ts';
import { useAct, useAnswer } from '../ask.ts';
import { isKept, queryOf, spokenInstant, type Edited } from '../edited.ts';

type Review = NonNullable<ReviewAnswer['review']>;

function State({ state, note, person, at }: Review) {
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography
        variant="omega"
        fontWeight="bold"
        textColor={state === 'proposed' ? 'warning600' : 'danger600'}
      >
        {state === 'proposed' ? 'À relire' : 'Renvoyé'}
      </Typography>
      <Typography variant="pi" textColor="neutral700">
        Par {person}, {spokenInstant(at)}
      </Typography>
      {note && (
        <Typography variant="omega" style={{ whiteSpace: 'pre-wrap' }}>
          « {note} »
        </Typography>
      )}
    </Flex>
  );
}

function EntryReview(edited: Edited) {
  const [acted, setActed] = useState(0);
  const [note, setNote] = useState('');
  const changed = `${acted} ${edited.document?.updatedAt} ${edited.document?.publishedAt}`;
  const answer = useAnswer<ReviewAnswer>(`review${queryOf(edited)}`, changed);
  const unsaved = useForm('EntryReview', ({ modified }) => modified);
  const act = useAct();
  const { toggleNotification } = useNotification();
  if (!answer) return null;
  const { review, mayPublish } = answer;
  const isToReturn = mayPublish && review?.state === 'proposed';
  const send = async () => {
    if (!(await act(`review/${isToReturn ? 'return' : 'propose'}${queryOf(edited)}`, { note }))) return;
    toggleNotification({
      type: 'success',
      message: isToReturn
        ? 'Renvoyé avec votre note.'
        : 'Proposé : la personne qui relit le verra à l’accueil.',
    });
    setNote('');
    setActed(acted + 1);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {review && <State {...review} />}
      <Field.Root name="passerelle-note">
        <Field.Label>{isToReturn ? 'Ce qu’il faut changer' : 'Note pour la relecture'}</Field.Label>
        <Textarea rows={2} value={note} maxLength={1000} onChange={(event) => setNote(event.target.value)} />
      </Field.Root>
      <Button
        variant={mayPublish ? 'tertiary' : 'default'}
        fullWidth
        disabled={unsaved}
        onClick={() => void send()}
      >
        {isToReturn ? 'Renvoyer avec cette note' : 'Proposer à la relecture'}
      </Button>
      {unsaved && (
        <Typography variant="pi" textColor="neutral600">
          Enregistrez d’abord.
        </Typography>
      )}
    </Flex>
  );
}

/** The panel beside the entry: where there are drafts. */
export function ReviewPanel(edited: Edited & { activeTab?: string | null }) {
  // Types without drafts have no tab: what is saved there is online.
  if (!isKept(edited) || edited.activeTab !== 'draft') return null;
  return { title: 'Relecture', content: <EntryReview {...edited} /> };
}
