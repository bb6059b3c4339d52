// The laws of the programs that learners write: whatever the text is, it is read and played to an end, a fault
// has a place in the text, and nothing outside the program changes.
import { linesOfCase, serverFacts } from '../../src/lessons/script/judge-server.ts';
import { judgeServer } from '../support/judge-server.ts';
import type { ServerTask } from '../../src/lessons/script/play-server.ts';
import { PROGRAM_LIMITS, type ProgramFault } from '../../src/lessons/script/program-fault.ts';
import { serverResultText } from '../../src/lessons/script/server-result.ts';
import { casesOf } from '../../src/lessons/script/server-cases.ts';
import { ECHO } from '../../src/lessons/programs/echo-server.ts';
import type { Draw } from './draw.ts';
import type { Law } from './law.ts';
import { law, must } from './law.ts';

const CASES = ['1.1', '2.1', '5.1'];

/** Pieces of programs: of the language, of JavaScript, and of neither. */
const PIECES = [
	...[
		'let a = ',
		'const b = ',
		'a',
		'b',
		' = ',
		'1',
		'"x"',
		'`${',
		'}`',
		'(',
		')',
		'[',
		']',
		'{',
		'}',
	],
	...[
		';',
		',',
		'.',
		'\n',
		' ',
		' + ',
		' ^ ',
		' === ',
		' == ',
		' && ',
		'!',
		'-',
		'++',
		' ? ',
		' : ',
	],
	...[
		'while (true) ',
		'while (a) ',
		'for (;;) ',
		'for (const c of a) ',
		'if (a) ',
		'else ',
		'return ',
	],
	...['function onRequest(r) {', 'function onFrame(f) {', 'onFrame(a)', 'break;', 'continue;'],
	...[
		'respond(',
		'send(',
		'close(',
		'fail(',
		'log(',
		'text(',
		'join(',
		'a.push(',
		'f.payload',
		'a.length',
	],
	...[
		'constructor',
		'__proto__',
		'prototype',
		'globalThis',
		'this',
		'new ',
		'eval(',
		'import(',
		'=> ',
	],
	...['/', '/*', '*/', '//', '\\', '\u0000', '\u2028', '😀', '\ud83d', '0x', '1e999', '...'],
];

function anyText(draw: Draw): string {
	return draw.list(60, () => draw.one(PIECES)).join('');
}

/** A whole program with a piece of it replaced by other pieces. */
function nearlyWhole(draw: Draw): string {
	const { whole } = ECHO;
	const from = draw.nat(whole.length);
	const to = Math.min(whole.length, from + draw.small(40));
	const between = draw.list(3, () => draw.one(PIECES)).join('');
	return whole.slice(0, from) + between + whole.slice(to);
}

function hasPlace(fault: ProgramFault, text: string): void {
	const { from, to, line, column } = fault;
	must(from >= 0 && from <= to && to <= text.length, 'a place outside the text');
	const before = text.slice(0, from).split('\n');
	must(line === before.length && column === before.at(-1)!.length + 1, 'another line or column');
}

function isPlayed(task: ServerTask, text: string): void {
	const globals = Object.keys(globalThis).length;
	const prototypes = Object.getOwnPropertyNames(Object.prototype).length;
	const judgement = judgeServer(task, text);
	if (judgement.type === 'fault') hasPlace(judgement.fault, text);
	else {
		must(judgement.cases.length === CASES.length, 'a case was left out');
		for (const { fault, result, passed } of judgement.cases) {
			if (fault !== null) hasPlace(fault, text);
			must(!passed || fault === null, 'a program that stopped passes');
			must(serverResultText(result, fault) !== '', 'a case without a text');
		}
	}
	const again = serverFacts(judgeServer(task, text));
	const facts = serverFacts(judgement);
	must(
		CASES.every((id) => facts(`did.${id}`) === again(`did.${id}`)),
		'another run did something else',
	);
	for (const of of casesOf(['2.1'])) {
		const lines = linesOfCase(task, text, of) ?? [];
		must(lines.length <= PROGRAM_LIMITS.lines, 'too many lines');
	}
	must(Object.keys(globalThis).length === globals, 'a global name was added');
	must(
		Object.getOwnPropertyNames(Object.prototype).length === prototypes,
		'a prototype was changed',
	);
}

/** A program is played several times in one run. */
const SHARE = 0.02;
const TASK: ServerTask = { reads: 'frames', application: 'echo', cases: CASES };

export const PROGRAM_LAWS: readonly Law[] = [
	law('any text is read and played to an end', anyText, (text) => {
		isPlayed(TASK, text);
	}),
	law('a nearly whole program is read and played to an end', nearlyWhole, (text) => {
		isPlayed(TASK, text);
	}),
].map((one) => ({ ...one, share: SHARE }));
