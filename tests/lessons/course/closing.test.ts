// The feedback of the tasks of this lesson in Conversation is true of what the learner has made: conversations near
// the goal, and what each of them is.
import type { ScriptAction } from '../../../src/engine/simulation/index.ts';
import {
	clientActs,
	conversationAt,
	serverActs,
	type WrittenScenario,
} from '../../../src/lessons/conversation-state.ts';
import { near as nearGoal, type NearGoal } from '../../support/near-goal.ts';

const near = (step: string, rows: NearGoal<WrittenScenario>) =>
	nearGoal('closing', step, (scenario) => conversationAt(scenario, 100), rows);

const TEXT: ScriptAction = { type: 'text', text: 'Hello' };
const closes = (code?: number, reason?: string): ScriptAction => ({
	type: 'close',
	...(code === undefined ? {} : { code }),
	...(reason === undefined ? {} : { reason }),
});
const acts = (...script: NonNullable<WrittenScenario['script']>): WrittenScenario => ({ script });
const page = (at: number, action: ScriptAction) => clientActs(at, action);
const server = (at: number, action: ScriptAction) => serverActs(at, action);

near('own-code', [
	['the page closes', acts(page(1000, closes(4001))), 'right'],
	['with a reason', acts(page(1000, closes(4001, 'signed out'))), 'right'],
	['the page closes after a message', acts(page(500, TEXT), page(1000, closes(4001))), 'right'],
	['the server closes later', acts(page(1000, closes(4001)), server(1500, closes(1000))), 'right'],
	['both close at once', acts(page(1000, closes(4001)), server(1000, closes(4001))), 'right'],
	['the server closes', acts(server(1000, closes(4001))), 'server-closes'],
	['the server closes with 4002', acts(server(1000, closes(4002))), 'server-closes'],
	['the page is late', acts(server(1000, closes(4001)), page(1500, closes(4001))), 'server-closes'],
	['after a message', acts(server(500, TEXT), server(1000, closes(4001))), 'server-closes'],
	['after a text of the page', acts(page(500, TEXT), server(1000, closes(4001))), 'server-closes'],
	[
		'after a Ping',
		acts(server(500, { type: 'ping', text: '' }), server(1000, closes(4001))),
		'server-closes',
	],
	['another private code', acts(page(1000, closes(4000))), null],
	['a long reason', acts(page(1000, closes(4001, 'x'.repeat(124)))), 'long-reason'],
	['a code above 4999', acts(page(1000, closes(5000))), 'threw'],
	[
		'1000 after a call that threw',
		acts(page(900, closes(1001)), page(1000, closes(1000))),
		'normal',
	],
	['TCP ends', acts(page(1000, { type: 'end' })), null],
]);

near('announce', [
	['the server closes', acts(server(1000, closes(1001, 'restart'))), 'right'],
	[
		'and ends TCP',
		acts(server(1000, closes(1001, 'restart')), server(1000, { type: 'end' })),
		'right',
	],
	[
		'the page closes, too',
		acts(page(1000, closes(1000)), server(1000, closes(1001, 'restart'))),
		'right',
	],
	['a capital letter', acts(server(1000, closes(1001, 'Restart'))), null],
	['service restart', acts(server(1000, closes(1012, 'restart'))), null],
	['a reason without a code', acts(server(1000, closes(undefined, 'restart'))), 'unsent'],
	['1006 in a frame', acts(server(1000, closes(1006, 'restart'))), 'unsent'],
	['a text', acts(server(1000, { type: 'text', text: 'restart' })), 'unsent'],
	['the page closes', acts(page(1000, closes(1000, 'restart'))), 'page-closes'],
	['the page closes with 4001', acts(page(1000, closes(4001, 'restart'))), 'page-closes'],
	['the page closes with 1001', acts(page(1000, closes(1001, 'restart'))), 'threw'],
	[
		'the call of the page threw',
		acts(page(900, closes(1001)), server(1000, closes(1001))),
		'no-reason',
	],
	['the page ends TCP', acts(page(1000, { type: 'end' })), 'only-tcp'],
]);

const bothClose = (client: number | undefined, other: number | undefined, later = 0) =>
	acts(page(1000, closes(client)), server(1000 + later, closes(other)));

near('crossing', [
	['at once', bothClose(4001, 4002), 'right'],
	['24 ms later', bothClose(4001, 4002, 24), 'right'],
	['24 ms earlier', bothClose(4001, 4002, -24), 'right'],
	['26 ms later', bothClose(4001, 4002, 26), 'server-answers'],
	['26 ms earlier', bothClose(4001, 4002, -26), 'client-answers'],
	['swapped', bothClose(4002, 4001), 'swapped'],
	['both with 4001', bothClose(4001, 4001), 'same-code'],
	['both with 4002', bothClose(4002, 4002), 'same-code'],
	['without codes', bothClose(undefined, undefined), 'same-code'],
	['only the page', acts(page(1000, closes(4001))), 'server-answers'],
	['the page without a code', bothClose(undefined, 4002), null],
]);
