// Texts of a connection that a stranger chose, in the programs that a person copies and runs: they must change nothing
// but literals and comments. JavaScript, Python and the shell read the programs themselves; for Go this file says what
// a literal is.
import { spawnSync } from 'node:child_process';
import { parse } from 'acorn';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeUtf8, type Bytes } from '../../../../src/engine/bytes/index.ts';
import type { Role } from '../../../../src/engine/role.ts';
import { programsOf, type ProgramLanguage } from '../../../../src/evidence/out/code/programs.ts';
import type { SeenConnection } from '../../../../src/evidence/piece.ts';
import { programs } from '../../../../src/strings/en/programs.ts';
import { seenConnection } from '../../../support/seen-connection.ts';

/** What ends a literal, a comment or a script in one language or another, or means something inside it. */
const PIECES = [
	...['"', "'", '`', '\\', '\\"', "\\'", '"""', "'''", '${x}', '$(id)', '`id`', '{x}', '%s', '%%'],
	...['*/', '/*', '//', '#', '-', '!!', '\n', '\r', '\r\n', '\t', '\v', '\f', '\0', '\x1b[2J'],
	...['\x85', '\u2028', '\u2029', '\u202e', '\u2066', '\u200b', '\ufeff', '\ud800', '\u{1f600}'],
	...['</script>', '</SCRIPT >', '<script>', '<!--', '-->', ']]>', '\\u000a', '\\N{DIGIT ONE}'],
	...['net.', 'time.', 'http.', 'a', ' ', '9'],
];
const hostile = fc
	.array(fc.constantFrom(...PIECES), { maxLength: 6 })
	.map((pieces) => pieces.join(''));
const TEXTS = fc.record({
	target: hostile,
	origin: hostile,
	name: hostile,
	message: hostile,
	reason: hostile,
});
type Texts = typeof TEXTS extends fc.Arbitrary<infer One> ? One : never;
const PLAIN: Texts = { target: 'a', origin: 'a', name: 'a', message: 'a', reason: 'a' };

function opened({ target, origin, name, message, reason }: Texts): SeenConnection {
	const request = [
		`GET /${inHead(target)} HTTP/1.1`,
		'Host: example.com',
		'Upgrade: websocket',
		'Connection: Upgrade',
		'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
		'Sec-WebSocket-Version: 13',
		`Origin: x${inHead(origin)}`,
		`x${inHead(name)}: 1`,
		`Sec-WebSocket-Extensions: x${inHead(name)}`,
	];
	const response = [
		'HTTP/1.1 101 Switching Protocols',
		'Upgrade: websocket',
		'Connection: Upgrade',
		'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
	];
	const closing = Uint8Array.of(3, 232, ...encodeUtf8(`x${reason}`));
	return seenConnection([
		{ type: 'bytes', by: 'client', bytes: head(request), at: 1 },
		{ type: 'bytes', by: 'server', bytes: head(response), at: 2 },
		{ type: 'bytes', by: 'client', bytes: frame(0x81, encodeUtf8(message), 'masked'), at: 3 },
		{ type: 'bytes', by: 'server', bytes: frame(0x81, encodeUtf8(message), 'bare'), at: 4 },
		{ type: 'bytes', by: 'client', bytes: frame(0x88, closing, 'masked'), at: 5 },
	]);
}

/** A refusal whose bytes the programs send as they are. */
function refused({ message }: Texts): SeenConnection {
	return seenConnection([
		{ type: 'bytes', by: 'client', bytes: head(['GET / HTTP/1.1', 'Host: a']), at: 1 },
		{ type: 'bytes', by: 'server', bytes: head([`HTTP/1.1 403 x${inHead(message)}`]), at: 2 },
	]);
}

function inHead(text: string): string {
	return text.replaceAll('\n', ' ').trim();
}

function head(lines: readonly string[]): Bytes {
	return encodeUtf8([...lines, '', ''].join('\r\n'));
}

function frame(first: number, payload: Bytes, how: 'masked' | 'bare'): Bytes {
	const key = how === 'masked' ? [0, 0, 0, 0] : [];
	return Uint8Array.of(first, payload.length + (how === 'masked' ? 0x80 : 0), ...key, ...payload);
}

function written(connection: SeenConnection, language: ProgramLanguage, side: Role): string {
	return programsOf(connection, language, programs.comments)[side]?.text ?? '';
}

const CASES = (['client', 'server'] as const).flatMap((side) => [
	{ side, what: 'a conversation', of: opened },
	...(side === 'server' ? [{ side, what: 'a refusal', of: refused }] : []),
]);
const JAVASCRIPT_CASES = (['browser', 'node'] as const).flatMap((language) =>
	CASES.filter(({ side }) => language === 'node' || side === 'client').map((one) => ({
		...one,
		language,
	})),
);

/** What a program does, without its literals. */
function treeOf(program: string): string {
	const tree = parse(program, { ecmaVersion: 'latest', sourceType: 'module' });
	const LEFT_OUT = ['start', 'end', 'raw', 'value'];
	return JSON.stringify(tree, (key, value: unknown) => (LEFT_OUT.includes(key) ? 0 : value));
}

test.each(JAVASCRIPT_CASES)(
	'the $side of $what for $language is the same program with all texts, in a page too',
	({ language, side, of }) => {
		const plain = treeOf(written(of(PLAIN), language, side));
		const same = fc.property(TEXTS, (texts) => {
			const program = written(of(texts), language, side);
			expect(treeOf(program)).toBe(plain);
			expect(program).not.toMatch(/<\/script|<script|<!--/i);
			// Invisible characters could show a person another program than the one that runs.
			expect(program).not.toMatch(/[^\n\t\P{C}]|[\u2028\u2029]/u);
		});
		fc.assert(same, { numRuns: 60 });
	},
);

const PYTHON = `
import ast, json, sys
def tree_of(program):
    tree = ast.parse(program.encode('utf-8'))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant):
            node.value = None
    return ast.dump(tree)
plain, *others = map(tree_of, json.load(sys.stdin))
print(all(other == plain for other in others))
`;
const withoutPython = spawnSync('python3', ['--version']).status !== 0;

test.skipIf(withoutPython).each(CASES)(
	'the $side of $what for Python is the same program with all texts',
	({ side, of }) => {
		const all = [PLAIN, ...fc.sample(TEXTS, 60)];
		const input = JSON.stringify(all.map((texts) => written(of(texts), 'python', side)));
		const { stdout, stderr } = spawnSync('python3', ['-c', PYTHON], { input, encoding: 'utf8' });
		expect([stderr, stdout]).toEqual(['', 'True\n']);
	},
);

/** Go’s interpreted strings, with the escapes that it knows, and its comments. */
const GO_LITERAL =
	/\/\/.*|"(?:[^"\\\n]|\\(?:[abfnrtv\\"]|x[0-9a-f]{2}|u(?!d[89a-f])[0-9a-f]{4}))*"/g;

test.each(CASES)('the $side of $what for Go is the same program with all texts', ({ side, of }) => {
	const imports = (program: string) => /import \([^)]*\)/.exec(program)?.[0];
	// A text decides how many comments a program begins with.
	const bare = (program: string) => program.replaceAll(GO_LITERAL, '').trimStart();
	const plain = written(of(PLAIN), 'go', side);
	const same = fc.property(TEXTS, (texts) => {
		const program = written(of(texts), 'go', side);
		expect(bare(program)).toBe(bare(plain));
		expect(imports(program)).toBe(imports(plain));
		// Go reads neither of them in a program.
		expect(program).not.toMatch(/\0|\ufeff/);
	});
	fc.assert(same, { numRuns: 60 });
});

test('a shell writes exactly the bytes of the connection, however they begin', () => {
	const bytes = fc.tuple(hostile, fc.uint8Array({ maxLength: 700 })).map(([text, more]) => {
		return Uint8Array.of(...encodeUtf8(`-${text}`), ...more);
	});
	const all = fc.sample(bytes, 50);
	const lines = all.flatMap((sent) => {
		const connection = seenConnection([
			{ type: 'opened', at: 0 },
			{ type: 'bytes', by: 'client', bytes: sent, at: 1 },
		]);
		const program = written(connection, 'raw', 'client');
		return program.split('\n').filter((line) => line.startsWith('\tprintf '));
	});
	// One shell for all of them, since to start it takes longer than to write.
	const { stdout } = spawnSync('sh', [], { input: lines.join('\n') });
	expect(stdout.toString('hex')).toBe(Buffer.concat(all).toString('hex'));
});
