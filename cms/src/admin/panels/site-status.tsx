/** Whether what an editor published is online, said where she looks: beside the entry, and on the home page. */
import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { SiteStatus } from '../../site/status.ts';
import type { Said } from '../../site/words.ts';
import { useAct } from '../ask.ts';
import { isKept, queryOf, type Edited } from '../edited.ts';

/** While something is on its way, and while nothing is. */
const soonMs = 700;
const laterMs = 8_000;

const colours = { good: 'success600', waiting: 'warning600', bad: 'danger600', quiet: 'neutral600' } as const;
const signs = { good: '●', waiting: '◌', bad: '▲', quiet: '○' } as const;

/** Asks again and again; sooner after `changed` changes, and as long as something is on its way. */
function useSiteStatus(query: string, changed?: string) {
  const { get } = useFetchClient();
  const [status, setStatus] = useState<SiteStatus>();
  useEffect(() => {
    let timer: number | undefined;
    let over = false;
    const ask = async () => {
      const answer = await get<SiteStatus>(`/passerelle/status${query}`).catch(() => undefined);
      if (over) return;
      if (answer) setStatus(answer.data);
      const said = answer?.data.entry ?? answer?.data.site;
      timer = window.setTimeout(() => void ask(), said?.tone === 'waiting' ? soonMs : laterMs);
    };
    void ask();
    return () => {
      over = true;
      window.clearTimeout(timer);
    };
  }, [get, query, changed]);
  return status;
}

function Spoken({ said }: { said: Said }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={2} role="status">
      <Typography variant="omega" fontWeight="bold" textColor={colours[said.tone]}>
        <span aria-hidden="true">{signs[said.tone]} </span>
        {said.title}
      </Typography>
      {said.details.map((detail) => (
        <Typography key={detail} variant="pi" textColor="neutral700">
          {detail}
        </Typography>
      ))}
      {said.link && (
        <Link href={said.link.href} isExternal target="_blank">
          {said.link.label}
        </Link>
      )}
    </Flex>
  );
}

function EntryStatus(edited: Edited) {
  const { document } = edited;
  const status = useSiteStatus(queryOf(edited), `${document?.updatedAt} ${document?.publishedAt}`);
  return status ? <Spoken said={status.entry ?? status.site} /> : null;
}

/** The panel beside the entry. */
export function SitePanel(edited: Edited) {
  if (!isKept(edited)) return null;
  return { title: 'Sur le site', content: <EntryStatus {...edited} /> };
}

/** On the home page: the site, its last builds, and what can be done. */
export function SiteWidget() {
  const [acted, setActed] = useState(0);
  const status = useSiteStatus('', String(acted));
  const post = useAct();
  if (!status) return null;
  const act = async (path: string, question: string) => {
    if (!window.confirm(question)) return;
    await post(path);
    setActed(acted + 1);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Spoken said={status.site} />
      <Box tag="ul">
        {status.builds.map(({ id, when, what, tone }) => (
          <Box tag="li" key={id} paddingBottom={1}>
            <Typography variant="pi" textColor={tone === 'bad' ? colours.bad : 'neutral700'}>
              {when}, {what}
            </Typography>
          </Box>
        ))}
      </Box>
      {status.mayAct && (
        <Flex gap={2} wrap="wrap">
          {status.isHeldBack && (
            <Button
              variant="danger-light"
              onClick={() =>
                void act('accept', 'Des pages vont disparaître du site. Est-ce bien ce que vous voulez ?')
              }
            >
              Publier quand même
            </Button>
          )}
          <Button
            variant="tertiary"
            onClick={() => void act('rebuild', 'Reconstruire tout le site maintenant ?')}
          >
            Reconstruire
          </Button>
          <Button
            variant="tertiary"
            onClick={() =>
              void act(
                'rollback',
                'Revenir à la version précédente du site ? Elle restera jusqu’à la prochaine publication.',
              )
            }
          >
            Revenir à la version précédente
          </Button>
        </Flex>
      )}
    </Flex>
  );
}
