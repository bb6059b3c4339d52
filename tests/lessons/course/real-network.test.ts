// The feedback of the tasks of this lesson in Conversation is true of what the learner has made: conversations near
// the goal, and what each of them is.
import type { Middlebox, Reconnect, ScriptAction } from '../../../src/engine/simulation/index.ts';
import {
	clientActs,
	conversationAt,
	serverActs,
	type WrittenScenario,
} from '../../../src/lessons/conversation-state.ts';
import { near as nearGoal, type NearGoal } from '../../support/near-goal.ts';

const near = (step: string, rows: NearGoal<WrittenScenario>) =>
	nearGoal('real-network', step, (scenario) => conversationAt(scenario, 100), rows);

const MINUTE = 60_000;
const TEXT: ScriptAction = { type: 'text', text: 'Hello' };
const closes = (code?: number, reason?: string): ScriptAction => ({
	type: 'close',
	...(code === undefined ? {} : { code }),
	...(reason === undefined ? {} : { reason }),
});
const page = (at: number, action: ScriptAction) => clientActs(at, action);
const server = (at: number, action: ScriptAction) => serverActs(at, action);

const ECHO = [clientActs({ on: 'open' }, TEXT), serverActs({ on: 'message' }, { type: 'echo' })];
const IDLE: Middlebox = { kind: 'idle', afterMs: MINUTE, ends: 'reset' };
const COMES_BACK: Reconnect = { policy: 'fixed', firstMs: 1000, mostMs: 1000, times: 20 };
const beats = (pingMs: number | null, more: WrittenScenario = {}): WrittenScenario => ({
	script: [...ECHO, page(10 * MINUTE, closes(1000))],
	boxes: [IDLE],
	untilMs: 11 * MINUTE,
	server: { pingMs },
	...more,
});

near('budget', [
	['50 s', beats(50_000), 'right'],
	['48 s', beats(48_000), 'right'],
	['46 s', beats(46_000), 'too-often'],
	['61 s', beats(61_000), 'too-rare'],
	['the page pings, too', beats(50_000, { client: { pingMs: 50_000 } }), 'page-pings'],
	['no Ping, but reconnects', beats(null, { client: { reconnect: COMES_BACK } }), 'reconnects'],
	['rare, but reconnects', beats(90_000, { client: { reconnect: COMES_BACK } }), 'reconnects'],
	['the page closes never', beats(50_000, { script: ECHO }), 'no-close'],
	['less time', beats(50_000, { untilMs: 2 * MINUTE }), 'no-close'],
	['another code', beats(50_000, { script: [...ECHO, page(10 * MINUTE, closes(4000))] }), null],
	[
		'an intermediary that ends with FIN',
		beats(50_000, { boxes: [{ ...IDLE, ends: 'fin' }] }),
		'right',
	],
]);

const restart = (reconnect: Reconnect | null, more: WrittenScenario = {}): WrittenScenario => ({
	client: { masking: 'fresh', reconnect },
	server: { away: { fromMs: 1000, untilMs: 8000 } },
	script: [
		...ECHO,
		server(1000, closes(1012)),
		clientActs({ on: 'message', nth: 2 }, closes(1000)),
	],
	untilMs: 2 * MINUTE,
	...more,
});
const waits = (policy: Reconnect['policy'], firstMs: number, mostMs = MINUTE, times = 20) => ({
	policy,
	firstMs,
	mostMs,
	times,
});
const SPREAD = waits('jitter', 8000);

near('spread', [
	['8 s', restart(SPREAD), 'right'],
	['two attempts are enough', restart(waits('jitter', 8000, MINUTE, 2)), 'right'],
	['a limit that does not grow', restart(waits('jitter', 8000, 1000)), 'right'],
	['one attempt fails', restart(waits('jitter', 8000, MINUTE, 1)), 'gave-up'],
	['five attempts fail', restart(waits('fixed', 1000, 1000, 5)), 'gave-up'],
	['a delay of two minutes', restart(waits('fixed', 2 * MINUTE, 2 * MINUTE)), 'still-waits'],
	['random in two minutes', restart(waits('jitter', 2 * MINUTE)), 'some-missing'],
	['random in a minute', restart(waits('jitter', MINUTE)), 'too-late'],
	['random in four seconds', restart(waits('jitter', 4000)), 'too-soon'],
	['less time', restart(SPREAD, { untilMs: 5000 }), 'other-time'],
	['a server that stays', restart(SPREAD, { server: { away: null } }), 'server-stays'],
	[
		'a server that goes later',
		restart(SPREAD, { server: { away: { fromMs: 5000, untilMs: 8000 } } }),
		'server-leaves-later',
	],
	['no restart in the script', restart(SPREAD, { script: ECHO }), null],
	[
		'a close that ends nothing',
		restart(SPREAD, { script: [...ECHO, server(1000, closes(1000))] }),
		null,
	],
]);

const PROXY: Middlebox = { kind: 'reverse-proxy', upgrades: false, idleMs: MINUTE };
const OWN_ORIGIN = { url: 'wss://bank.example/', origin: 'http://bank.example' };
const site = (
	client: WrittenScenario['client'],
	pingMs: number | null = 30_000,
	more: WrittenScenario = {},
): WrittenScenario => ({
	client: { ...OWN_ORIGIN, ...client },
	server: { origins: ['http://bank.example'], pingMs },
	link: { tls: true },
	boxes: [PROXY],
	script: [page(10 * MINUTE, closes(1000))],
	untilMs: 11 * MINUTE,
	...more,
});

near('production', [
	['all set', site({}), 'right'],
	['the port is written', site({ url: 'wss://bank.example:443/' }), 'right'],
	['no slash', site({ url: 'wss://bank.example' }), 'right'],
	['capital letters', site({ url: 'WSS://BANK.example/' }), 'right'],
	['a page that may come back', site({ reconnect: COMES_BACK }), 'right'],
	['no Ping, but reconnects', site({ reconnect: COMES_BACK }, null), 'reconnects'],
	['no Ping', site({}, null), 'silent'],
	['a second intermediary', site({}, 30_000, { boxes: [PROXY, IDLE] }), 'second-box'],
	['http', site({ url: 'http://bank.example/' }), 'other-url'],
	['another code', site({}, 30_000, { script: [page(10 * MINUTE, closes(4000))] }), null],
]);
