/** Advice while writing, beside the form; it looks at what is written, not at what is saved. */
import { Box, Flex, Typography } from '@strapi/design-system';
import { unstable_useContentManagerContext as useContentManager } from '@strapi/strapi/admin';
import { useDeferredValue, useMemo } from 'react';
import { adviceOn } from '../../advice/of-entry.ts';
import type { Readability } from '../../advice/readability.ts';
import type { Attributes, Value } from '../../documents/places.ts';
import type { Labels } from '../../panel/labels.ts';
import type { SiteStatus } from '../../site/status.ts';
import { useAnswer } from '../ask.ts';
import type { Edited } from '../edited.ts';

const colours: Record<Readability['label'], string> = {
  'Très facile': 'success600',
  Facile: 'success600',
  'Assez difficile': 'warning600',
  Difficile: 'danger600',
};

function HowEasy({ score, label, hardest }: Readability) {
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="omega" fontWeight="bold" textColor={colours[label]}>
        Lecture : {label.toLowerCase()} ({score} sur 100)
      </Typography>
      {hardest.map(({ sentence, advice }) => (
        <Box key={sentence} paddingLeft={3} style={{ borderInlineStart: '2px solid' }}>
          <Typography variant="pi" textColor="neutral600" tag="p" style={{ overflowWrap: 'anywhere' }}>
            « {sentence.length > 140 ? `${sentence.slice(0, 140)}…` : sentence} »
          </Typography>
          <Typography variant="pi" textColor="neutral800" tag="p">
            {advice}
          </Typography>
        </Box>
      ))}
    </Flex>
  );
}

function WritingAdvice({ model }: Edited) {
  const { form, contentType, components } = useContentManager();
  const values = useDeferredValue((form as { values: Value }).values);
  const siteUrl = useAnswer<SiteStatus>('status')?.siteUrl ?? window.location.origin;
  const labels = useAnswer<Labels>('labels');
  const found = useMemo(
    () =>
      adviceOn(values, {
        attributes: (contentType?.attributes ?? {}) as Attributes,
        components: (uid) => (components[uid]?.attributes ?? {}) as Attributes,
        label: (name, component) => labels?.[component ?? model]?.[name] ?? '',
        siteUrl,
      }),
    [values, contentType, components, model, labels, siteUrl],
  );
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {found.readability && <HowEasy {...found.readability} />}
      {found.advice.length === 0 && (
        <Typography variant="pi" textColor="neutral600">
          Rien à signaler.
        </Typography>
      )}
      {found.advice.length > 0 && (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
          {found.advice.slice(0, 8).map(({ field, message }) => (
            <Typography tag="li" variant="pi" key={field + message} style={{ overflowWrap: 'anywhere' }}>
              <Typography variant="pi" fontWeight="bold">
                {field}
              </Typography>{' '}
              : {message}
            </Typography>
          ))}
        </Flex>
      )}
    </Flex>
  );
}

/** The panel beside the entry: everywhere something is written. */
export function AdvicePanel(edited: Edited) {
  if (!edited.model.startsWith('api::')) return null;
  return { title: 'Conseils de rédaction', content: <WritingAdvice {...edited} /> };
}
