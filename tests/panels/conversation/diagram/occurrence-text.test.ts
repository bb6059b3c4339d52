import { expect, test } from 'vitest';
import type { ScriptAction } from '../../../../src/engine/simulation/index.ts';
import {
	actionText,
	callText,
} from '../../../../src/panels/conversation/diagram/occurrence-text.ts';
import { diagram } from '../../../../src/panels/conversation/strings/en/diagram.ts';
import { diagram as zhDiagram } from '../../../../src/panels/conversation/strings/zh-CN/diagram.ts';

/** The actions with their texts: the call of a method, or a name in words. */
const TEXTS: readonly (readonly [ScriptAction, string])[] = [
	[{ type: 'text', text: '' }, 'send(“”)'],
	[{ type: 'text', text: 'x'.repeat(25) }, `send(“${'x'.repeat(24)}…”)`],
	[{ type: 'binary', hex: 'de ad' }, 'send(de ad)'],
	[{ type: 'bulk', bytes: 65_536, times: 10 }, '10 × send(65,536 B)'],
	[{ type: 'fragment', text: 'Hel', last: false }, 'send(“Hel”) FIN=0'],
	[{ type: 'fragment', text: 'lo', last: true }, 'send(“lo”) FIN=1'],
	[{ type: 'ping', text: '' }, 'ping()'],
	[{ type: 'pong', text: '♥' }, 'pong(“♥”)'],
	[{ type: 'close', reason: 'bye' }, 'close()'],
	[{ type: 'close', code: 1000, reason: 'bye' }, 'close(1000)'],
	[{ type: 'echo' }, 'send(data)'],
	[{ type: 'raw', hex: '81 00' }, 'write(81 00)'],
	[{ type: 'drop', above: 10 }, 'resetAndDestroy()'],
	[{ type: 'end' }, 'end()'],
	[{ type: 'vanish' }, 'goes offline'],
	[{ type: 'change', from: 'server', offset: 0, length: 1, hex: '09' }, 'changes bytes in transit'],
];

test.each(TEXTS)('the mark of %j', (action, text) => {
	expect(actionText(action, diagram)).toBe(text);
});

test('many calls are named after their own method, in both languages', () => {
	const many = { type: 'many', times: 1000, bytes: 0 } as const;
	for (const words of [diagram, zhDiagram]) {
		expect(callText('ping', many, words)).toBe('1,000 × ping(0 B)');
	}
});
