import { expect, test } from 'vitest';
import type { ScriptAction } from '../../../../src/engine/simulation/index.ts';
import { scriptRowText } from '../../../../src/panels/conversation/build/row-text.ts';
import { build } from '../../../../src/panels/conversation/strings/en/build.ts';
import { build as zhBuild } from '../../../../src/panels/conversation/strings/zh-CN/build.ts';

const rowOf = (action: ScriptAction, words: typeof build = build) =>
	scriptRowText({ who: 'client', when: { at: 100 }, do: action }, words);

/** The actions of one end with what their rows end with. */
const ROWS: readonly (readonly [ScriptAction, string])[] = [
	[{ type: 'text', text: '' }, 'send text “”'],
	[{ type: 'text', text: 'x'.repeat(29) }, `send text “${'x'.repeat(28)}…”`],
	[{ type: 'binary', hex: 'de ad' }, 'send bytes de ad'],
	[{ type: 'bulk', bytes: 65_536, times: 10 }, 'send many binary messages 10 × 65536'],
	[{ type: 'fragment', text: 'Hel', last: false }, 'send one fragment “Hel”'],
	[{ type: 'ping', text: '' }, 'send a Ping'],
	[{ type: 'pong', text: '♥' }, 'send a Pong “♥”'],
	[{ type: 'close' }, 'close'],
	[{ type: 'close', code: 1000, reason: 'bye' }, 'close 1000 “bye”'],
	[{ type: 'echo' }, 'send the message back'],
	[{ type: 'drop', above: 10 }, 'reset TCP (RST)'],
	[
		{ type: 'change', from: 'server', offset: 0, length: 1, hex: '09' },
		'change bytes in transit 09',
	],
	[{ type: 'lose', from: 'server' }, 'lose the next segment'],
];

test.each(ROWS)('the row of %j ends with its kind and its detail', (action, end) => {
	expect(rowOf(action).endsWith(end)).toBe(true);
});

test('Chinese puts no space before a quotation mark', () => {
	expect(rowOf({ type: 'ping', text: '♥' }, zhBuild)).toContain('发送 Ping“♥”');
});
