// Labelled inputs: each row has pieces, answers, what must come first or nothing, and its source.
import { expect, test } from 'vitest';
import { RULES } from '../../src/engine/report/index.ts';
import { itemName } from '../../src/evidence/case-items.ts';
import { makeCase } from '../../src/evidence/case.ts';
import { CAUSE_IDS } from '../../src/evidence/cause.ts';
import { FACTS } from '../../src/evidence/facts/fact.ts';
import { readPiece } from '../../src/evidence/readers.ts';
import { LABELLED, type LabelledInput } from './labelled-inputs.ts';

test('each input has a known cause, fact or rule or none, and a source', () => {
	const known = [...CAUSE_IDS, ...Object.keys(FACTS), ...Object.keys(RULES)];
	for (const { first, source } of LABELLED) {
		expect(known).toEqual(expect.arrayContaining([...first]));
		expect(source).not.toBe('');
	}
	expect(LABELLED.length).toBeGreaterThanOrEqual(150);
	const kinds = new Set(LABELLED.map(({ kind }) => kind));
	const all = ['message', 'transcript', 'log', 'capture', 'har', 'heads', 'bytes', 'together'];
	expect([...kinds].toSorted()).toEqual(all.toSorted());
});

test('at least 95 % of the inputs have the right first finding, and no wrong one is certain', async () => {
	const judged = await Promise.all(LABELLED.map(judge));
	const wrong = judged.filter(({ right }) => !right);
	expect(wrong.filter(({ certain }) => certain)).toEqual([]);
	const right = judged.length - wrong.length;
	expect(right / judged.length, JSON.stringify(wrong, null, 1)).toBeGreaterThanOrEqual(0.95);
});

test('a console message and a line of a log in one paste are both read', async () => {
	const paste = LABELLED.find(
		({ kind, pieces }) => kind === 'together' && String(pieces[0]).includes('502\n'),
	)!;
	const text = String(paste.pieces[0]);
	const reading = await readPiece({ content: text, name: null, kind: null });
	expect([reading.format, reading.problems]).toEqual(['nginx-error + chromium', []]);
	const lines = reading.signs.map(({ range }) => text.slice(0, range!.from).split('\n').length);
	expect(new Set(lines)).toEqual(new Set([1, 2]));
});

test('a message beside heads or in their content is read, and a field of a head is none', async () => {
	const response = 'HTTP/1.1 400 Bad Request\nServer: nginx\n\n';
	const page = '<center>Request Header Or Cookie Too Large</center>';
	const read = async (content: string) => {
		const { format, signs } = await readPiece({ content, name: null, kind: null });
		return { format, ids: signs.map(({ id }) => id) };
	};
	expect(await read(response + page)).toEqual({
		format: 'text + nginx',
		ids: ['response', 'request-too-long'],
	});
	expect(await read(`${page}\n${response}`)).toMatchObject({
		ids: ['response', 'request-too-long'],
	});
	expect(await read(response.replace('nginx', page))).toEqual({
		format: 'text',
		ids: ['response', 'refused-with-status'],
	});
});

test('a message in the content that curl shows is read, and a field of a head or a sentence of curl is none', async () => {
	const head = [
		'*   Trying 192.0.2.7:443...',
		'* Connected to example.com (192.0.2.7) port 443 (#0)',
		'> GET /ws HTTP/1.1',
		'> Host: example.com:443',
		'> Upgrade: websocket',
		'> Connection: Upgrade',
		'> Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
		'> Sec-WebSocket-Version: 13',
		'> ',
		'< HTTP/1.1 400 Bad Request',
		'< Server: nginx/1.28.0',
		'< ',
	];
	const page = '<center>The plain HTTP request was sent to HTTPS port</center>';
	const read = async (lines: readonly string[], end = '\n') => {
		const { format, signs } = await readPiece({ content: lines.join(end), name: null, kind: null });
		return { format, isFound: signs.some(({ id }) => id === 'plain-http-to-tls-port') };
	};
	const shown = [...head, page, '* Connection #0 to host example.com left intact'];
	const found = { format: 'curl-v + nginx', isFound: true };
	expect(await read(shown)).toEqual(found);
	expect(await read(shown, '\r\n')).toEqual(found);
	for (const mark of ['< X-Page: ', '* ']) {
		const marked = [...head.slice(0, -1), mark + page, '< '];
		expect(await read(marked)).toEqual({ format: 'curl-v', isFound: false });
	}
});

async function judge({ kind, pieces, answers = {}, first, source }: LabelledInput) {
	const readings = await Promise.all(
		pieces.map((content) => readPiece({ content, name: null, kind: null })),
	);
	// What is only shown stands before the causes that stay open, and is none.
	const item = makeCase(readings, answers).items.find(
		({ type, finding }) => type === 'rule' || finding.certainty !== 'info',
	);
	const certainty = item?.type === 'rule' ? 'certain' : (item?.finding.certainty ?? 'none');
	const found = item ? itemName(item) : 'none';
	const nothing = ['none', 'possible', 'info'].includes(certainty);
	const right = first.length === 0 ? nothing : first.includes(found);
	return { kind, source, first, found, right, certain: certainty === 'certain' };
}
