import { expect, test } from 'vitest';
import { sign } from '../../../../src/evidence/sign.ts';
import { causeWords } from '../../../../src/panels/doctor/findings/cause-words.ts';
import { en } from '../../../../src/panels/doctor/strings/en.ts';
import { zhCN as zh } from '../../../../src/panels/doctor/strings/zh-CN.ts';

test('a masked frame of the server is sent unmasked, and an unmasked frame of the client masked', () => {
	const server = causeWords(en, 'masking-fault', [sign('mask-unexpected')]);
	expect(server.title).toBe('A frame of the server is masked');
	expect(server.todo[0]).toContain('unmasked: with MASK = 0 and without a masking key');
	expect(server.todo.join()).not.toContain('Set the MASK bit');
	const client = causeWords(en, 'masking-fault', [sign('mask-missing')]);
	expect(client.title).toBe('A frame of the client is not masked');
	expect(client.todo[0]).toContain('Set the MASK bit and use a fresh masking key');
});

test('the Chinese words name the side too', () => {
	expect(causeWords(zh, 'masking-fault', [sign('mask-unexpected')]).title).toContain('服务器');
	expect(causeWords(zh, 'masking-fault', [sign('mask-missing')]).title).toContain('客户端');
});

test('without a side, and for other causes, the words are those of the cause', () => {
	expect(causeWords(en, 'masking-fault', [])).toBe(en.causes['masking-fault']);
	expect(causeWords(en, 'no-server', [])).toBe(en.causes['no-server']);
	expect(causeWords(en, 'no-server', [sign('response', null, { status: 404 })])).toBe(
		en.pathUnknown,
	);
	expect(causeWords(zh, 'no-server', [sign('path-unknown')])).toBe(zh.pathUnknown);
	expect(causeWords(en, 'dns', [sign('mask-missing')])).toBe(en.causes.dns);
});

test('a server failed in the handshake only where a 500 is all that shows it', () => {
	const refused = sign('response', null, { status: 500 });
	expect(causeWords(en, 'server-crashed', [])).toBe(en.causes['server-crashed']);
	expect(causeWords(en, 'server-crashed', [refused])).toBe(en.handshakeFailed);
	expect(causeWords(zh, 'server-crashed', [refused])).toBe(zh.handshakeFailed);
	expect(causeWords(en, 'server-crashed', [refused, sign('server-error')])).toBe(
		en.causes['server-crashed'],
	);
});

test('the level at which nginx logs the end of an idle WebSocket has its source beside it', () => {
	for (const words of [en, zh]) {
		const { proof } = causeWords(words, 'idle-timeout', []);
		expect(proof).toContain('`info`');
		expect(proof).toContain('ngx_http_upstream.c');
	}
});
