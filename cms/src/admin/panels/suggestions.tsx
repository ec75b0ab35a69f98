/** What readers reported and partners answered about a record, beside it; and asking the partner. */
import { Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient, useForm, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { Invited, SuggestionLine, Suggestions } from '../../suggestions/panel.ts';
import { useAct, useAnswer } from '../ask.ts';
import { isKept, queryOf, spokenInstant, type Edited } from '../edited.ts';

const reportable = ['api::service.service', 'api::organization.organization'];

function Change({ label, before, after }: SuggestionLine['changes'][number]) {
  return (
    <Typography variant="pi" tag="p" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
      <strong>{label} :</strong> <del>{before || 'rien'}</del> <ins>{after || 'rien'}</ins>
    </Typography>
  );
}

/** What it says, in one title. */
function titleOf({ kind, message, changes, about }: SuggestionLine): string {
  if (kind === 'report') return `Erreur signalée : ${about ?? 'la fiche'}`;
  return message || changes.length > 0
    ? 'L’organisme propose des changements'
    : 'L’organisme confirme que tout est exact';
}

/** What is left to do about it. */
const nextOf = ({ isDrafted, message }: SuggestionLine) => {
  if (!isDrafted) return undefined;
  return message
    ? 'C’est dans le brouillon, sauf ce qui est dit ci-dessus : corrigez-le, puis publiez.'
    : 'C’est dans le brouillon : relisez et publiez.';
};

interface LineProps {
  line: SuggestionLine;
  unsaved: boolean;
  onDone: () => void;
}

function Line({ line, unsaved, onDone }: LineProps) {
  const act = useAct();
  const decide = async (how: 'accept' | 'dismiss') => {
    if (!(await act(`suggestions/${how}?id=${line.id}`))) return;
    // The form holds what the draft was: it has to be read again.
    if (how === 'accept') window.location.reload();
    else onDone();
  };
  const next = nextOf(line);
  return (
    <Flex direction="column" alignItems="stretch" gap={2} tag="li">
      <Typography fontWeight="bold" textColor="warning600">
        {titleOf(line)}
      </Typography>
      <Typography variant="pi" textColor="neutral700" style={{ overflowWrap: 'anywhere' }}>
        {spokenInstant(line.at)}
        {line.author && (
          <>
            {' · '}
            <a href={`mailto:${line.author}`}>{line.author}</a>
          </>
        )}
      </Typography>
      {line.message && (
        <Typography variant="omega" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          « {line.message} »
        </Typography>
      )}
      {line.changes.map((change) => (
        <Change key={change.label} {...change} />
      ))}
      {next && <Typography variant="pi">{next}</Typography>}
      <Flex gap={2} wrap="wrap">
        {line.kind === 'confirmation' && !line.isDrafted && (
          <Button variant="secondary" disabled={unsaved} onClick={() => void decide('accept')}>
            Reprendre dans le brouillon
          </Button>
        )}
        <Button variant="tertiary" onClick={() => void decide('dismiss')}>
          {line.kind === 'report' ? 'C’est traité' : 'Écarter'}
        </Button>
      </Flex>
    </Flex>
  );
}

/** Asks the partner by mail, or gives the link to pass on. */
function AskPartner({ edited, partner, canSend }: { edited: Edited; partner: string; canSend: boolean }) {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [link, setLink] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const ask = async () => {
    setBusy(true);
    try {
      const { data } = await post<Invited>(`/passerelle/invitation${queryOf(edited)}`, {});
      setLink(data.link);
      if (!data.link)
        toggleNotification({ type: 'success', message: `La question est partie à ${partner}.` });
    } catch {
      toggleNotification({
        type: 'danger',
        message: 'Le courriel n’est pas parti. Réessayez, ou prévenez la personne qui gère le serveur.',
      });
    }
    setBusy(false);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Button variant="tertiary" fullWidth loading={isBusy} onClick={() => void ask()}>
        {canSend ? 'Demander si c’est encore exact' : 'Créer un lien de confirmation'}
      </Button>
      <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
        {link ? 'À envoyer à' : 'À'} {partner}
        {link ? ' (valable trente jours, une seule réponse) :' : ''}
      </Typography>
      {link && (
        <Typography variant="pi" style={{ overflowWrap: 'anywhere', userSelect: 'all' }}>
          {link}
        </Typography>
      )}
    </Flex>
  );
}

function EntrySuggestions(edited: Edited) {
  const [acted, setActed] = useState(0);
  const changed = `${acted} ${edited.document?.updatedAt} ${edited.document?.publishedAt}`;
  const answer = useAnswer<Suggestions>(`suggestions${queryOf(edited)}`, changed);
  const unsaved = useForm('EntrySuggestions', ({ modified }) => modified);
  if (!answer) return null;
  const { lines, partner, canSend } = answer;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {lines.length === 0 ? (
        <Typography variant="omega" textColor="neutral600">
          Aucune erreur signalée, aucune réponse en attente.
        </Typography>
      ) : (
        <Flex direction="column" alignItems="stretch" gap={5} tag="ul">
          {lines.map((line) => (
            <Line key={line.id} line={line} unsaved={unsaved} onDone={() => setActed(acted + 1)} />
          ))}
        </Flex>
      )}
      {partner && <AskPartner edited={edited} partner={partner} canSend={canSend} />}
    </Flex>
  );
}

/** The panel beside a record of the directory. */
export function SuggestionsPanel(edited: Edited & { activeTab?: string | null }) {
  if (!isKept(edited) || !reportable.includes(edited.model) || edited.activeTab === 'published') return null;
  return { title: 'Partenaires et lecteurs', content: <EntrySuggestions {...edited} /> };
}
