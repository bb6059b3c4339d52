// Holds the words of the facts about time limits, and about what the configuration of a proxy lacks or breaks.
import { ownValue } from '../../../../engine/own-value.ts';
import { PATH_FAULTS } from '../../../../evidence/facts/config-fault.ts';
import type { SignValues } from '../../../../evidence/sign-meaning.ts';
import type { FactText, FactWords } from '../fact-text.ts';
import { CONFIG_FAULTS } from './config-faults.ts';
import { lasted, time } from './open-times.ts';

type LimitFact = 'usual-limit' | 'limit-set' | 'config-lacks-upgrade' | 'config-fault';

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

/** Says what a block of nginx lacks. */
const IN_NGINX: Readonly<Record<string, (values: SignValues) => string>> = {
	upgrade: () =>
		'This nginx block passes the request on without Upgrade: `proxy_set_header Upgrade` is missing. So the server behind it sees an ordinary request.',
	connection: () =>
		'This nginx block passes Upgrade on, but not Connection: `proxy_set_header Connection upgrade` is missing. So the server behind it sees an ordinary request.',
	version: () =>
		'This nginx block has no `proxy_http_version 1.1`. Before version 1.29.7 nginx then speaks HTTP/1.0 to the server, which has no Upgrade.',
	inherit: () =>
		'This nginx location has a `proxy_set_header` of its own, so it inherits none from the level above: Upgrade is set there and lost here.',
	second: ({ wanted }) =>
		`The first nginx block passes Upgrade on, to port ${wanted}. There a second block takes the request and passes it on without Upgrade, so the server behind it sees an ordinary request.`,
	location: ({ path, taken, wanted }) =>
		`The path ${path} goes to \`location ${taken}\`, which passes no Upgrade on. Only \`location ${wanted}\` does.`,
};
/** Says what another program lacks, and the line that it needs. */
const LACKS: Readonly<Record<string, readonly [says: string, todo: string]>> = {
	Apache: [
		'This ProxyPass passes requests on without an upgrade, so the server behind Apache sees an ordinary request.',
		'Write `upgrade=websocket` at the end of the ProxyPass (from version 2.4.47 on), or pass to ws:// with mod_proxy_wstunnel.',
	],
	'Caddy 1': [
		'This `proxy` of Caddy has no `websocket`, so up to version 1 Caddy passes no upgrade on.',
		'Write `websocket` into the block of this `proxy`. In version 2, `reverse_proxy` needs nothing.',
	],
	Envoy: [
		'This connection manager of Envoy has no `upgrade_configs`, so Envoy refuses an upgrade.',
		'Add `upgrade_configs: [{upgrade_type: websocket}]` to the connection manager or to the route.',
	],
	APISIX: [
		'This route of APISIX has no `enable_websocket: true`, so APISIX passes no upgrade on.',
		'Add `enable_websocket: true` to the route, beside `upstream`.',
	],
	'Zuul 1': [
		'Zuul 1 passes no WebSocket on: it handles a request and its response only.',
		'Use Spring Cloud Gateway for this path, or let the client connect past Zuul.',
	],
	'dev server': [
		'This `proxy` of the development server has no `ws: true`, so it passes HTTP on and no WebSocket.',
		'Add `ws: true` beside `target`, to an entry whose path is that of the WebSocket. Leave out the path of the reload socket (`/ws` in webpack).',
	],
	Vite: [
		'This `proxy` of Vite has no `ws: true`, so the dev server passes HTTP on and no WebSocket.',
		'Add `ws: true` beside `target`.',
	],
};
const OF_PATH: readonly string[] = PATH_FAULTS;

export const limitFacts: Pick<FactWords, LimitFact> = {
	'usual-limit': (values) =>
		fact(
			all(
				lasted(values),
				values['named'] === 1
					? `This is a limit of ${values['programs']}.`
					: values['programs'] === ''
						? 'This is told of a silent connection: a hop, the server or the client probably ends one on which nothing passes for so long.'
						: `Some programs with a limit of this length: ${values['programs']}.${values['certainty'] === 'possible' ? ' It may also be chance.' : ''}`,
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
	'config-lacks-upgrade': (values) => {
		const { program, lacks, certainty } = values;
		const other = ownValue(LACKS, String(program));
		return fact(
			all(
				other?.[0] ?? ownValue(IN_NGINX, String(lacks))?.(values) ?? '',
				certainty === 'possible' ? 'A part that is not shown here may set it.' : '',
			),
			other?.[1] ??
				'Add `proxy_http_version 1.1;`, `proxy_set_header Upgrade $http_upgrade;` and `proxy_set_header Connection upgrade;` to this block.',
			'Does it work if you connect to the server directly, without the proxy?',
		);
	},
	'config-fault': (values) => {
		const [says = '', todo = ''] = ownValue(CONFIG_FAULTS, String(values['fault']))?.(values) ?? [];
		const name = String(values['fault']);
		const asks =
			name === 'forward-auth'
				? 'Does it work without forward auth on this path?'
				: !OF_PATH.includes(name)
					? null
					: 'Which path does the log of the server show for this request?';
		return fact(says, todo, asks);
	},
};
