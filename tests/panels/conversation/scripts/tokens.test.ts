import { expect, test } from 'vitest';
import { tokensOf } from '../../../../src/panels/conversation/scripts/tokens.ts';

test.each([
	["const a = 'it\\'s';", ['keyword const', 'plain  a = ', "text 'it\\'s'", 'plain ;']],
	['  // new let', ['plain   ', 'comment // new let']],
	["ws.send('ws://new');", ['plain ws.send(', "text 'ws://new'", 'plain );']],
	['', []],
])('%s', (line, kinds) => {
	const tokens = tokensOf(line);
	expect(tokens.map(({ kind, text }) => `${kind} ${text}`)).toEqual(kinds);
	expect(tokens.map(({ text }) => text).join('')).toBe(line);
});
