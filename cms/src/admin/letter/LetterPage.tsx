/** The monthly letter: what was published is there already; one chooses, adds a word, and takes it or sends it. */
import {
  Box,
  Button,
  Field,
  Flex,
  Grid,
  Main,
  SingleSelect,
  SingleSelectOption,
  Tabs,
  Textarea,
  Typography,
} from '@strapi/design-system';
import { Layouts, useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import { monthName, sectionsOf } from '../../letter/letter.ts';
import type { LetterAnswer } from '../../letter/serve.ts';
import { writeLetter, type Letter } from '../../letter/write-letter.ts';
import { Actions } from './Actions.tsx';
import { Items } from './Items.tsx';
import { useChoice } from './use-choice.ts';

/** What the CMS answers, or that it could not; and how to ask again. */
function useLetterAnswer() {
  const { get } = useFetchClient();
  const [answer, setAnswer] = useState<LetterAnswer | 'waiting' | 'silent'>('waiting');
  const ask = useCallback(
    () =>
      get<LetterAnswer>('/passerelle/letter')
        .then(({ data }) => setAnswer(data))
        .catch(() => setAnswer('silent')),
    [get],
  );
  useEffect(() => void ask(), [ask]);
  return [answer, ask] as const;
}

/** The letter as its readers see it. It may load nothing and run nothing. */
function Preview({ html, text }: Letter) {
  return (
    <Tabs.Root defaultValue="html">
      <Tabs.List aria-label="Aperçu de la lettre">
        <Tabs.Trigger value="html">Mise en page</Tabs.Trigger>
        <Tabs.Trigger value="text">Texte seul</Tabs.Trigger>
      </Tabs.List>
      <Tabs.Content value="html">
        <iframe
          title="Aperçu de la lettre"
          sandbox=""
          srcDoc={html}
          style={{ width: '100%', height: '60vh', border: 0, background: '#fff', colorScheme: 'light' }}
        />
      </Tabs.Content>
      <Tabs.Content value="text">
        <Box padding={4} style={{ maxHeight: '60vh', overflow: 'auto' }}>
          <Typography tag="pre" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {text}
          </Typography>
        </Box>
      </Tabs.Content>
    </Tabs.Root>
  );
}

function Preparation({ answer, onSent }: { answer: LetterAnswer; onSent: () => void }) {
  const { content } = answer;
  const months = content.months.map(({ month }) => month);
  // A letter looks back: on the first of December, November is over.
  const [choice, change] = useChoice(months[1] ?? months[0]!);
  const letter = writeLetter(content, choice);
  return (
    <Grid.Root gap={6} gridCols={12}>
      <Grid.Item col={5} s={12} xs={12} direction="column" alignItems="stretch">
        <Flex direction="column" alignItems="stretch" gap={6}>
          <Field.Root name="month">
            <Field.Label>Mois</Field.Label>
            <SingleSelect value={choice.month} onChange={(month) => change({ month: String(month) })}>
              {months.map((month) => (
                <SingleSelectOption key={month} value={month}>
                  {monthName(month)}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
          <Field.Root name="opening" hint="Facultatif. Une ligne vide commence un paragraphe.">
            <Field.Label>Quelques mots pour commencer</Field.Label>
            <Textarea
              rows={5}
              maxLength={5000}
              value={choice.opening}
              onChange={(event) => change({ opening: event.target.value })}
            />
            <Field.Hint />
          </Field.Root>
          <Items
            sections={sectionsOf(content, choice.month)}
            leftOut={choice.leftOut}
            onChange={(leftOut) => change({ leftOut })}
          />
        </Flex>
      </Grid.Item>
      <Grid.Item
        col={7}
        s={12}
        xs={12}
        direction="column"
        alignItems="stretch"
        style={{ position: 'sticky', top: '1.6rem', alignSelf: 'start' }}
      >
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Actions {...{ answer, choice, letter, onSent }} />
          <Box background="neutral0" hasRadius shadow="tableShadow" padding={4}>
            <Typography tag="p" fontWeight="bold">
              {letter.subject}
            </Typography>
            <Preview {...letter} />
          </Box>
        </Flex>
      </Grid.Item>
    </Grid.Root>
  );
}

export default function LetterPage() {
  const [answer, ask] = useLetterAnswer();
  return (
    <Main>
      <Layouts.Header
        title="Lettre du mois"
        subtitle="Ce qui est en ligne, mois par mois : gardez ce qui compte, ajoutez un mot, envoyez."
      />
      <Layouts.Content>
        {answer === 'waiting' && <Typography role="status">Un instant…</Typography>}
        {answer === 'silent' && (
          <Flex direction="column" alignItems="flex-start" gap={3} role="alert">
            <Typography>
              Le site ne répond pas, et la lettre est faite de ce qui y est en ligne. Réessayez dans un
              instant.
            </Typography>
            <Button variant="secondary" onClick={() => void ask()}>
              Réessayer
            </Button>
          </Flex>
        )}
        {typeof answer === 'object' && <Preparation answer={answer} onSent={() => void ask()} />}
      </Layouts.Content>
    </Main>
  );
}
