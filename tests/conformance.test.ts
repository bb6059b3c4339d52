// Both endpoints against what a peer may send: whole, a byte at a time, cut anywhere. The cases are data, a file a
// section, in the order of the Autobahn fuzzing suite, whose ground they cover.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Role } from '../src/engine/role.ts';
import { encodeUtf8, hexText } from '../src/engine/bytes/index.ts';
import { Random } from '../src/engine/bytes/random.ts';
import { expectedLine, frameOf } from './conformance/notation.ts';
import type { Case, Outcome, Script, Section } from './conformance/play.ts';
import { demanded, opened, play, playJoined, scriptOf, understood } from './conformance/play.ts';

const folder = join(import.meta.dirname, 'vectors/conformance');
const SECTIONS = readdirSync(folder)
	.sort()
	.map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Section);

const ROLES: readonly Role[] = ['server', 'client'];

describe.each(SECTIONS)('$section $about', ({ cases }) => {
	describe.each(ROLES)('a %s', (role) => {
		const ours = cases.filter((one) => one.role === undefined || one.role === role);
		test.each(ours)('$id $title', (one) => {
			expectToHold(one, role);
		});
	});
});

function expectToHold(one: Case, role: Role): void {
	const { endpoint, extensions } = opened(one, role);
	if (one.offers !== undefined) expectAnswer(extensions, one.answer ?? '');
	const script = scriptOf(one, role, extensions);
	const { wire, failsAfter } = script;
	const { outcome: whole, written } = play(one, endpoint, wire, []);
	expectOutcome(one, role, whole, script);
	if (one.written === 'echo') expect(understood(written, role, extensions)).toEqual(whole.lines);

	const everywhere = Array.from({ length: wire.length - 1 }, (_, i) => i + 1);
	const { outcome: pieces } = play(one, endpoint, wire, everywhere);
	expect(pieces, 'a byte at a time').toEqual({ ...whole, failedAfter: pieces.failedAfter });
	if (failsAfter !== null) {
		expect(pieces.failedAfter).toBeGreaterThanOrEqual(failsAfter[0]);
		expect(pieces.failedAfter).toBeLessThanOrEqual(failsAfter[1]);
	}

	const asMute = one.written === 'echo' ? { ...whole, written: '' } : whole;
	const random = Random.fromSeed(encodeUtf8(one.id).reduce((sum, byte) => sum * 31 + byte, 7));
	const cuts = randomCuts(random, wire.length);
	const { outcome: cut } = play(one, endpoint, wire, cuts, 'mute');
	const same = { ...asMute, failedAfter: cut.failedAfter };
	expect(cut, `cut at ${cuts.join(' ')}`).toEqual(same);

	if (one.first !== undefined) return;
	const { lines, failures, ends, closed } = playJoined(one, role, wire);
	expect(lines, 'with the head of the handshake').toEqual(whole.lines);
	expect([failures, ends, closed]).toEqual([whole.failures, whole.ends, whole.closed]);
}

function expectOutcome(
	one: Case,
	role: Role,
	{ lines, written, ends, closed }: Outcome,
	{ sentLines }: Script,
): void {
	const events = one.events.flatMap((line) =>
		line === 'as sent' ? sentLines : [expectedLine(line)],
	);
	expect(lines).toEqual(events);
	if (one.written !== 'echo') expect(written).toBe(demanded(one, role));

	// §7.1.5, §7.1.4: the code is that of the peer's Close, and clean is what ended with one from each.
	const close = lines.find((line) => line.startsWith('close '));
	const code = close === undefined ? 1006 : Number(/\d+/.exec(close)![0]);
	expect(closed).toMatchObject({ type: 'closed', code, wasClean: close !== undefined });
	// §7.1.7, §7.1.1: who fails the connection shuts TCP; after both Closes the server does.
	const failed = lines.some((line) => line.startsWith('failed'));
	const shuts = failed || (close !== undefined && role === 'server');
	expect(ends).toEqual(shuts ? ['shutDown'] : []);
}

/** RFC 7692 §7.1: what the answer must say; a server of ours may say more. */
function expectAnswer(extensions: string, answer: string): void {
	const sentLines = extensions.split(/\s*;\s*/);
	for (const parameter of answer.split(/\s*;\s*/)) expect(sentLines).toContain(parameter);
}

/** One to eight places. */
function randomCuts(random: Random, length: number): number[] {
	const count = 1 + (random.uint32() % 8);
	const places = Array.from({ length: count }, () => random.uint32() % (length + 1));
	return places.sort((a, b) => a - b);
}

test.each([
	["text: 'Hello'", 'server', '81 05 48 65 6c 6c 6f'],
	["text: 'Hello'", 'client', '81 85 37 fa 21 3d 7f 9f 4d 51 58'],
	["FIN=0 text: 'Hel'", 'server', '01 03 48 65 6c'],
	['MASK=1 RSV1', 'server', null],
	['RSV1 RSV3 MASK=1 opcode11', 'server', 'db 80 37 fa 21 3d'],
	['continuation of 65536 in 64 bits: 2 × fe', 'server', '80 7f 00 00 00 00 00 01 00 00 fe fe'],
	["close: code 1000 + 'é'", 'server', '88 04 03 e8 c3 a9'],
] as const)('the notation %s of a %s is %s', (line, sender, bytes) => {
	if (bytes === null) expect(() => frameOf(line, sender, 0)).toThrow(TypeError);
	else expect(hexText(frameOf(line, sender, 0).bytes)).toBe(bytes);
});

test('no two cases have one id, and every section has cases for both roles', () => {
	const ids = SECTIONS.flatMap(({ cases }) => cases.map(({ id }) => id));
	expect(new Set(ids).size).toBe(ids.length);
	const names = SECTIONS.map(({ section }) => section);
	expect(names).toEqual(['1', '2', '3', '4', '5', '6', '7', '12', '13']);
	for (const { cases } of SECTIONS) {
		for (const role of ROLES) expect(cases.some((one) => (one.role ?? role) === role)).toBe(true);
	}
});
