import { expect, test } from 'vitest';
import { readPaste, splitHandshake } from '../../../../src/engine/paste/index.ts';
import { guessSender } from '../../../../src/panels/frame/paste/guess-sender.ts';

function guess(text: string) {
	const [best] = readPaste(text).readings;
	return guessSender(best, splitHandshake(best.bytes), 'client');
}

test('the MASK bit of the first frame decides which side keeps the rules', () => {
	expect(guess('81 85 37 fa 21 3d 7f 9f 4d 51 58')).toBe('client');
	expect(guess('81 05 48 65 6c 6c 6f')).toBe('server');
	expect(guess('81')).toBe('client');
});

test('a request in front means the client’s bytes, an answer the server’s', () => {
	expect(guess('GET / HTTP/1.1\r\nHost: a\r\n\r\n')).toBe('client');
	expect(guess('HTTP/1.1 101 Switching Protocols\r\n\r\n')).toBe('server');
});

test('a copy with a named sender is taken at its word', () => {
	const [best] = readPaste('81 05 48').readings;
	expect(guessSender({ ...best, side: 'client' }, null, 'server')).toBe('client');
	expect(guessSender({ ...best, side: 'both' }, null, 'client')).toBe('server');
});
