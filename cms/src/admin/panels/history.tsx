/** Who changed the entry, what differs from what visitors read, and the way back. */
import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Comparison, History, HistoryLine } from '../../history/serve.ts';
import { useAct, useAnswer } from '../ask.ts';
import { isKept, queryOf, spokenInstant, type Edited } from '../edited.ts';

const marks = {
  same: {},
  added: { background: '#c6f0c2', color: '#1c4a17', textDecoration: 'none' },
  removed: { background: '#fce0df', color: '#8c1d18' },
} as const;
const tags = { same: 'span', added: 'ins', removed: 'del' } as const;

function Differences({ differences }: Comparison) {
  if (differences.length === 0) return <Typography>Aucune différence.</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {differences.map(({ label, pieces }) => (
        <Box key={label}>
          <Typography variant="sigma" textColor="neutral600" tag="h3">
            {label}
          </Typography>
          <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {pieces.map(({ text, change }, index) => {
              const Tag = tags[change];
              return (
                <Tag key={index} style={marks[change]}>
                  {text}
                </Tag>
              );
            })}
          </Typography>
        </Box>
      ))}
    </Flex>
  );
}

interface Shown {
  edited: Edited;
  /** An older version; without one, the present draft. */
  line?: HistoryLine;
  close(): void;
}

function Compared({ edited, line, close }: Shown) {
  const query = queryOf(edited, line ? { version: String(line.id) } : {});
  const answer = useAnswer<Comparison>(`history/compare${query}`);
  const act = useAct();
  const restore = async () => {
    if (await act(`history/restore${query}`)) window.location.reload();
  };
  return (
    <Modal.Root open onOpenChange={close}>
      <Modal.Content>
        <Modal.Header closeLabel="Fermer">
          <Modal.Title>
            {line ? `Version du ${spokenInstant(line.at)}, par ${line.who}` : 'Ce que « Publier » changera'}
          </Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Box paddingBottom={4}>
            <Typography textColor="neutral600" tag="p">
              {line
                ? 'Comparée à ce qui est en ligne : en vert ce que cette version a en plus, en rouge ce qu’elle n’a pas.'
                : 'Le brouillon comparé à ce qui est en ligne : en vert ce qui arrivera, en rouge ce qui partira.'}
            </Typography>
          </Box>
          {answer && <Differences {...answer} />}
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={close}>
            Fermer
          </Button>
          {line && <Button onClick={() => void restore()}>Reprendre cette version comme brouillon</Button>}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

const first = 5;

function EntryHistory(edited: Edited) {
  const changed = `${edited.document?.updatedAt} ${edited.document?.publishedAt}`;
  const history = useAnswer<History>(`history${queryOf(edited)}`, changed);
  const [shown, setShown] = useState<{ line?: HistoryLine }>();
  const [all, setAll] = useState(false);
  if (!history) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Button variant="tertiary" size="S" onClick={() => setShown({})}>
        Comparer avec ce qui est en ligne
      </Button>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={1}>
        {history.lines.slice(0, all ? undefined : first).map((line) => (
          <Box tag="li" key={line.id}>
            <Button
              variant="ghost"
              size="S"
              fullWidth
              style={{ height: 'auto', justifyContent: 'start', textAlign: 'start' }}
              onClick={() => setShown({ line })}
            >
              {`${line.what} par ${line.who}, ${spokenInstant(line.at)}`}
            </Button>
          </Box>
        ))}
      </Flex>
      {history.lines.length > first && !all && (
        <Button variant="ghost" size="S" onClick={() => setAll(true)}>
          {`Voir les ${history.lines.length} changements gardés`}
        </Button>
      )}
      {shown && <Compared edited={edited} {...shown} close={() => setShown(undefined)} />}
    </Flex>
  );
}

/** The panel beside the entry. */
export function HistoryPanel(edited: Edited) {
  if (!isKept(edited)) return null;
  return { title: 'Historique', content: <EntryHistory {...edited} /> };
}
