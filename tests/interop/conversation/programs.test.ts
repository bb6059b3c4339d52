// The programs that repeat a connection, run: the clients and the servers of all languages whose runtime is installed,
// each with each. What they print is what the scene shows. What passes between them are the frames of the scene, in their
// order, or a comment of the programs says what differs. The raw programs send the scene's bytes.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { hexText, joinBytes } from '../../../src/engine/bytes/index.ts';
import { wiresOf } from '../../../src/engine/observer/index.ts';
import type { Role } from '../../../src/engine/role.ts';
import { programsOf, PROGRAM_LANGUAGES } from '../../../src/evidence/out/code/programs.ts';
import { connectionsOfTimeline } from '../../../src/evidence/out/wire-connections.ts';
import { client, on, scenario, server } from '../../../src/panels/conversation/scenes/scene.ts';
import { timelineOf } from '../../../src/panels/conversation/simulating/timelines.ts';
import { programs as words } from '../../../src/strings/en/programs.ts';
import type { SeenConnection } from '../../../src/evidence/piece.ts';
import { SCENE_IDS, sceneConnections } from '../../evidence/out/written.ts';
import { oneIn } from '../../support/extent.ts';
import { missing, removeScratch, scratch, together } from './running-programs.ts';

afterAll(removeScratch);

const SIDES: readonly Role[] = ['client', 'server'];
const CLIENTS = PROGRAM_LANGUAGES.filter((one) => one !== 'raw');
const SERVERS = CLIENTS.filter((one) => one !== 'browser');
const PAIRS = CLIENTS.flatMap((client) => SERVERS.map((server) => ({ client, server })));

/** Messages with characters that a literal must escape, binary data, a Ping, and a Close with a reason. */
const RICH = connectionsOfTimeline(
	timelineOf(
		scenario(
			[
				server(120, { type: 'text', text: '“你好” "\\\n♥' }),
				server(on('message'), { type: 'binary', hex: '00 22 5c ff' }),
				server(140, { type: 'ping', text: '♥' }),
				client(200, { type: 'text', text: '{"a":1}\t😀' }),
				client(on('message', 2), { type: 'close', code: 4001, reason: 'fertig ü' }),
			],
			{ client: { subprotocols: ['b', 'a'] }, server: { subprotocols: ['a'] } },
		),
	),
)[0]!;

for (const languages of PAIRS) {
	const name = `a client in ${languages.client} and a server in ${languages.server}`;
	test(`${name} repeat a connection`, async ({ skip }) => {
		const absent = missing(languages.client, languages.server);
		skip(absent !== '', absent);
		const both = await together(RICH, languages, onTestFinished);
		expect(talk(both.client.printed)).toEqual([
			'open',
			'message text “你好” "\\',
			'♥',
			languages.client === 'browser' ? 'message binary 4 bytes' : 'message binary 00225cff',
			// The reason of the answer is the choice of the server’s library.
			expect.stringMatching(/^close 4001\b/),
		]);
		expect(talk(both.server.printed)).toEqual([
			'open',
			'message text {"a":1}\t😀',
			'close 4001 fertig ü',
		]);
	});
}

for (const language of SERVERS) {
	test(`a server in ${language} refuses as in the scene`, async ({ skip }) => {
		skip(missing(language) !== '', missing(language));
		const both = await together(
			sceneConnections('never-upgrades')[0]!,
			{ client: 'node', server: language },
			onTestFinished,
		);
		expect(both.client.printed).toEqual(['error Unexpected server response: 200', 'close 1006 ']);
	});
}

/** How the programs of a language are checked without running them; null where the check is not installed. */
const CHECKS: Readonly<Record<string, readonly string[]>> = {
	python: [
		'python3',
		'-c',
		'import ast,sys\nfor name in sys.argv[1:]: ast.parse(open(name).read())',
	],
	go: ['gofmt', '-e', '-l'],
	raw: ['sh', '-c', 'for name in "$@"; do sh -n "$name" || exit 1; done', 'sh'],
};

for (const language of ['python', 'go', 'raw'] as const) {
	const [command, ...args] = CHECKS[language]!;
	test(`the programs of all scenes in ${language} are well-formed`, ({ skip }) => {
		const absent = spawnSync(command!, ['--help']).error !== undefined;
		skip(absent, `${command!} is not installed`);
		const files = SCENE_IDS.flatMap((id) =>
			SIDES.flatMap((side) => {
				const program = programsOf(sceneConnections(id)[0], language, words.comments)[side];
				if (program === null) return [];
				const file = join(scratch, `${id}-${side}.${program.extension}`);
				writeFileSync(file, program.text);
				return [file];
			}),
		);
		expect(files.length).toBeGreaterThan(60);
		const checked = spawnSync(command!, [...args, ...files], { encoding: 'utf8' });
		expect(`${checked.stdout}${checked.stderr}`).toBe('');
		expect(checked.status).toBe(0);
	});
}

/** What is printed, without Pings and Pongs: only some of the programs can print them. */
function talk(printed: readonly string[]): readonly string[] {
	return printed.filter((line) => !/^p[io]ng/.test(line));
}

test.for(['hello', 'fragments', 'compressed', 'server-closes', 'no-code', 'crossing-data'])(
	'the raw programs of “%s” send its bytes',
	async (id, { skip }) => {
		skip(missing('raw') !== '', missing('raw'));
		const connection = sceneConnections(id)[0]!;
		const both = await together(connection, { client: 'raw', server: 'raw' }, onTestFinished);
		for (const side of SIDES) {
			expect([...readFileSync(both[side].sent)]).toEqual([...bytesOf(connection, side)]);
		}
	},
);

function bytesOf({ transcript }: SeenConnection, side: Role) {
	return joinBytes(
		transcript.flatMap((event) =>
			event.type === 'bytes' && event.by === side ? [event.bytes] : [],
		),
	);
}

/** Longer silences in a connection are played as this many milliseconds. */
const LONGEST_SILENCE_MS = 100;
/** Before a Close more time is left. The clock of the client begins before that of the server, by as long as the handshake takes. */
const LONGEST_BEFORE_CLOSE_MS = 2000;
const CLOSE = 8;

function faster(connection: SeenConnection): SeenConnection {
	let saved = 0;
	let before = 0;
	const transcript = connection.transcript.map((event) => {
		const isClose = event.type === 'bytes' && (event.bytes[0]! & 0x0f) === CLOSE;
		const longest = isClose ? LONGEST_BEFORE_CLOSE_MS : LONGEST_SILENCE_MS;
		saved += Math.max(0, event.at - before - longest);
		before = event.at;
		return { ...event, at: event.at - saved };
	});
	return { ...connection, transcript };
}

const { notes, crossing, notOffered, rawOnly, joined, stillOpen } = words.comments;
/** Comments after which the frames differ. */
const CERTAIN = [
	...(['pings-unanswered', 'late-pong', 'close-unanswered', 'other-close-answer'] as const).map(
		(id) => notes[id],
	),
	notOffered.fragments,
	notOffered.fin,
	notOffered.reset,
	notOffered['close-code'],
];
/** Comments after which the frames may differ: the rest of a frame, and when frames pass each other, is not compared. */
const POSSIBLE = [
	crossing.lost,
	notOffered.ping,
	notOffered.pong,
	notOffered.uncompressed,
	...Object.values(rawOnly),
	joined,
	stillOpen,
];

function hasComment(text: string, comments: readonly string[]): boolean {
	return comments.some((comment) => {
		const parts = comment.split(/\{\w+\}/);
		return text.split('\n').some((line) => parts.every((part) => line.includes(part)));
	});
}

/** What a side sends: each frame, with the content of a compressed message in the place of its bytes. */
function framesOf({ transcript }: Pick<SeenConnection, 'transcript'>, by: Role, withRsv1: boolean) {
	const [wire] = wiresOf(transcript, {});
	if (wire === undefined) return [];
	const { frames, messages } = wire.sides[by];
	return frames.map((seen) => {
		const { opcode, fin, rsv1 } = seen.frame;
		const message = messages.find((one) => one.frames.at(-1) === seen);
		const content = message?.frames[0]!.frame.compressed ? message.content : seen.payload;
		return [opcode, fin ? 'FIN' : '', withRsv1 && rsv1 ? 'RSV1' : '', hexText(content)].join(' ');
	});
}

/** How TCP ends where no Close leads to it: then both sides end it at once. */
function endWithoutClose({ transcript }: Pick<SeenConnection, 'transcript'>) {
	const [wire] = wiresOf(transcript, {});
	const [end] = wire?.ends ?? [];
	if (end === undefined || wire?.opening.openedBy == null) return null;
	return SIDES.some((by) => wire.closeOf(by) !== null) ? null : `${end.by} ${end.how}`;
}

/** With Node’s programs all of them are played. The programs of the other languages have the same steps. */
const PLAYED = SCENE_IDS.flatMap((id) =>
	sceneConnections(id).flatMap((connection, i) =>
		programsOf(connection, 'node', words.comments).server === null
			? []
			: [{ name: `${id} ${i + 1}`, connection: faster(connection) }],
	),
);

describe.each([
	{ client: 'node', server: 'node' },
	{ client: 'browser', server: 'node' },
	{ client: 'python', server: 'python' },
	{ client: 'go', server: 'go' },
] as const)('with a client in $client and a server in $server', (languages) => {
	test.concurrent.for(oneIn(languages.client === 'node' ? 1 : 4, PLAYED))(
		'the frames of “$name” pass in their order, or a comment says what differs',
		async ({ connection }, { skip, onTestFinished: whenOver, expect: expected }) => {
			const absent = missing(languages.client, languages.server);
			skip(absent !== '', absent);
			const played = await together(connection, languages, whenOver);
			const texts = `${played.client.text}\n${played.server.text}`;
			// The stand-in for a browser compresses no short messages.
			const withRsv1 = languages.client !== 'browser';
			const [is, was] = [played, connection].map((one) => ({
				client: framesOf(one, 'client', withRsv1),
				server: framesOf(one, 'server', withRsv1),
			}));
			if (hasComment(texts, CERTAIN)) expected(is).not.toEqual(was);
			else if (!hasComment(texts, POSSIBLE)) {
				expected(is).toEqual(was);
				if (!hasComment(texts, [notes['early-end']])) {
					expected(endWithoutClose(played)).toBe(endWithoutClose(connection));
				}
			}
		},
	);
});

test.for(['node', 'python'] as const)(
	'two Closes pass each other in %s, although one leaves long after the other',
	async (language, { skip }) => {
		skip(missing(language) !== '', missing(language));
		const connection = sceneConnections('both-close')[0]!;
		const late = {
			...connection,
			transcript: connection.transcript.map((event) => {
				const isLate = event.type === 'bytes' && event.by === 'server' && event.at === 1000;
				return isLate ? { ...event, at: 1200 } : event;
			}),
		};
		const shown = { ...late, transcript: late.transcript.filter(({ type }) => type === 'bytes') };
		const played = await together(shown, { client: language, server: language }, onTestFinished);
		for (const by of SIDES) expect(framesOf(played, by, true)).toEqual(framesOf(shown, by, true));
	},
);
