// Holds the words of the facts about time limits, and about what the configuration of a proxy lacks or breaks.
import { ownValue } from '../../../../engine/own-value.ts';
import type { SignValues } from '../../../../evidence/sign-meaning.ts';
import type { FactText, FactWords } from '../fact-text.ts';
import { lasted, time } from './open-times.ts';

type LimitFact = 'usual-limit' | 'limit-set' | 'config-lacks-upgrade';

const fact = (says: string, todo: string, asks: string | null): FactText => ({ says, todo, asks });
/** Joins sentences; one that is empty is left out. */
const all = (...sentences: readonly string[]) => sentences.filter((one) => one !== '').join(' ');

/** Says that a limit which the evidence shows is not the one that ended the connection. */
const otherHop = ({ other = '' }: SignValues) =>
	other === '' ? '' : `Your limit of ${String(other)} is longer, so another hop ends it.`;
/** Says what a limit counts, and what to do about it. */
const COUNTS: Readonly<Record<string, readonly [says: string, todo: string]>> = {
	client: [
		'It counts only what arrives from the client.',
		'Let the server send a Ping more often than this (its Pong counts), or raise the limit.',
	],
	server: [
		'It counts only what the server sends.',
		'Let the server send a Ping or a message more often than this, or raise the limit.',
	],
	whole: [
		'It limits the whole connection, so a Ping does not help.',
		'Raise the limit, and let the client connect again when it ends.',
	],
};
const counted = ({ counts }: SignValues) => ownValue(COUNTS, String(counts));
/** Says that the Ping goes out later than the limit. */
const tooSlow = ({ ping = 0 }: SignValues) =>
	Number(ping) === 0 ? '' : `Your Ping goes out every ${time(ping)}, which is too late for it.`;

export const limitFacts: Pick<FactWords, LimitFact> = {
	'usual-limit': (values) =>
		fact(
			all(
				lasted(values),
				values['named'] === 1
					? `This is a limit of ${values['programs']}.`
					: `Programs with a limit of this length: ${values['programs']}. It may also be chance.`,
				counted(values)?.[0] ?? '',
				tooSlow(values),
				otherHop(values),
			),
			counted(values)?.[1] ??
				'Send a Ping more often than this time, or raise the limit of the program that has it.',
			'Does it also end after this time when a message goes out every second?',
		),
	'limit-set': (values) => {
		const { program, seconds, tunnel, usual, counts } = values;
		return fact(
			all(
				counts === 'whole'
					? `This configuration ends every connection after ${time(seconds)}: ${program}.`
					: usual === 1
						? `Without a setting, ${program} ends a connection on which nothing passes for ${time(seconds)}.`
						: `This configuration ends a connection on which nothing passes for ${time(seconds)}: ${program}.`,
				counts === 'whole' ? '' : (counted(values)?.[0] ?? ''),
				tooSlow(values),
				tunnel === 1
					? `Without \`timeout tunnel\`, HAProxy keeps this limit after the upgrade.`
					: '',
			),
			tunnel === 1
				? 'Add `timeout tunnel 1h`, or send a Ping more often than this limit.'
				: (counted(values)?.[1] ?? 'Raise this limit, or send a Ping more often.'),
			'Does it always end about this long after the last message?',
		);
	},
	'config-lacks-upgrade': ({ program, lacks, certainty }) =>
		fact(
			all(
				program !== 'nginx'
					? 'This ProxyPass passes requests on without an upgrade, so the server behind Apache sees an ordinary request.'
					: lacks === 'upgrade'
						? 'This nginx block passes the request on without Upgrade: `proxy_set_header Upgrade` is missing. So the server behind it sees an ordinary request.'
						: lacks === 'connection'
							? 'This nginx block passes Upgrade on, but not Connection: `proxy_set_header Connection upgrade` is missing. So the server behind it sees an ordinary request.'
							: 'This nginx block has no `proxy_http_version 1.1`. Before version 1.29.7 nginx then speaks HTTP/1.0 to the server, which has no Upgrade.',
				certainty === 'possible' ? 'A part that is not shown here may set it.' : '',
			),
			program === 'nginx'
				? 'Add `proxy_http_version 1.1;`, `proxy_set_header Upgrade $http_upgrade;` and `proxy_set_header Connection upgrade;` to this block.'
				: 'Write `upgrade=websocket` at the end of the ProxyPass (from version 2.4.47 on), or pass to ws:// with mod_proxy_wstunnel.',
			'Does it work if you connect to the server directly, without the proxy?',
		),
};
