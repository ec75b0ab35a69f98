/** The bin: what was deleted in the last three months, and the way back. */
import { Box, Button, Dialog, Flex, Main, Typography } from '@strapi/design-system';
import { Layouts } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { DeletedList } from '../../history/serve-deleted.ts';
import { useAct, useAnswer } from '../ask.ts';
import { spokenDay, spokenInstant } from '../edited.ts';
import { Contents, languageName } from './Contents.tsx';

type Entry = DeletedList['entries'][number];

interface RowProps {
  entry: Entry;
  onDone: () => void;
}

/** `Article, en français et en anglais` */
function whatItWas({ type, locales }: Entry): string {
  const languages = locales.map((locale) => `en ${languageName(locale)}`);
  return languages.length > 1 ? `${type}, ${new Intl.ListFormat('fr').format(languages)}` : type;
}

function Forget({ entry, onDone }: RowProps) {
  const act = useAct();
  const forget = async () => {
    if (await act(`deleted/forget?${queryOf(entry)}`)) onDone();
  };
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button variant="danger-light">Effacer pour toujours</Button>
      </Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>Effacer pour toujours ?</Dialog.Header>
        <Dialog.Body>
          {`« ${entry.title} » et tout son historique seront effacés. Personne ne pourra les faire revenir.`}
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary">Garder</Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button variant="danger" onClick={() => void forget()}>
              Effacer pour toujours
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}

const queryOf = ({ uid, documentId }: Entry) => new URLSearchParams({ uid, documentId }).toString();

function Row({ entry, onDone }: RowProps) {
  const act = useAct();
  const bringBack = async () => {
    if (!(await act(`deleted/bring-back?${queryOf(entry)}`))) return;
    // Loaded anew: the panel remembers that this entry is gone.
    window.location.assign(`/admin${entry.href}`);
  };
  return (
    <Flex
      tag="li"
      justifyContent="space-between"
      gap={4}
      padding={5}
      wrap="wrap"
      background="neutral0"
      shadow="tableShadow"
      hasRadius
    >
      <Box style={{ flex: '1 1 30rem', overflowWrap: 'anywhere' }}>
        <Typography tag="h2" variant="delta">
          {entry.title}
        </Typography>
        <Typography tag="p" textColor="neutral600">
          {whatItWas(entry)}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {`Supprimé par ${entry.who}, le ${spokenInstant(entry.at)}. Gardé jusqu’au ${spokenDay(entry.until)}.`}
        </Typography>
      </Box>
      <Flex gap={2} wrap="wrap">
        {entry.mayBringBack && (
          <Button variant="secondary" onClick={() => void bringBack()}>
            Faire revenir
          </Button>
        )}
        <Contents title={entry.title} query={queryOf(entry)} />
        {entry.mayForget && <Forget entry={entry} onDone={onDone} />}
      </Flex>
    </Flex>
  );
}

export default function DeletedPage() {
  const [turn, setTurn] = useState(0);
  const list = useAnswer<DeletedList>('deleted', turn);
  return (
    <Main>
      <Layouts.Header
        title="Corbeille"
        subtitle="Ce qui a été supprimé reste ici trois mois et peut revenir comme brouillon."
      />
      <Layouts.Content>
        {!list && <Typography role="status">Un instant…</Typography>}
        {list?.entries.length === 0 && <Typography tag="p">La corbeille est vide.</Typography>}
        <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
          {list?.entries.map((entry) => (
            <Row key={entry.documentId} entry={entry} onDone={() => setTurn(turn + 1)} />
          ))}
        </Flex>
      </Layouts.Content>
    </Main>
  );
}
