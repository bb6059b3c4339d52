// Plays a learner's server against the cases, and compares what it does with what the engine's strict server does. The
// text of a program goes in; for each case comes out what the program did and whether that is right, or the fault
// because of which the program cannot be read.
//
// A program is written in a small part of JavaScript. parse-program.ts reads it, run-program.ts walks its nodes, and
// server-connection.ts gives it the functions of a server. Always true: any text gives a judgement, and each case ends,
// because every node costs an operation of a budget. No expectation is written anywhere: change the engine, and the
// cases demand the new behaviour.
import type { Bytes } from '../../engine/bytes/index.ts';
import { sameAnswer } from '../endpoint-judge.ts';
import type { Facts } from '../lesson.ts';
import { parseProgram } from './parse-program.ts';
import { playCase, type ParsedProgram, type ServerTask } from './play-server.ts';
import type { ProgramFault } from './program-fault.ts';
import type { ProgramLine } from './run-program.ts';
import { serverResultText, type ServerResult } from './server-result.ts';
import { casesOf, type CaseRule, type ServerCase } from './server-cases.ts';
import { strictServer } from './strict-server.ts';

/** Represents a case with what the program did and what it should have done. */
export interface JudgedCase {
	readonly of: ServerCase;
	readonly passed: boolean;
	readonly result: ServerResult;
	readonly expected: ServerResult;
	/** Says why the program stopped in this case. */
	readonly fault: ProgramFault | null;
	/** Holds the rule that the client breaks in this case; without a breach, it is what the case is about. */
	readonly rule: CaseRule;
	/** Is true if the program sends what it should, and only its log is different. */
	readonly onlyLog: boolean;
	/** Is true if the program has a function for requests. Without one, the library of the step may respond. */
	readonly responds: boolean;
}

export type ServerJudgement =
	| { readonly type: 'fault'; readonly fault: ProgramFault }
	| { readonly type: 'played'; readonly cases: readonly JudgedCase[]; readonly passed: number };

/** Ends when long work may go on. A page draws meanwhile. */
export type Pause = () => Promise<void>;

/** Plays a case in each turn. */
export function* judgeInTurn(
	task: ServerTask,
	text: string,
): Generator<undefined, ServerJudgement, void> {
	const read = parseProgram(text);
	if (read.type === 'fault') return read;
	const judged: JudgedCase[] = [];
	for (const one of casesOf(task.cases)) {
		judged.push(judgeCase(task, read, one));
		yield;
	}
	return { type: 'played', cases: judged, passed: judged.filter(({ passed }) => passed).length };
}

/** Plays all cases of a task, and waits for a pause after each. */
export async function judgeWithPauses(
	task: ServerTask,
	text: string,
	pause: Pause,
): Promise<ServerJudgement> {
	const judging = judgeInTurn(task, text);
	for (;;) {
		const { done, value } = judging.next();
		if (done === true) return value;
		await pause();
	}
}

function judgeCase(task: ServerTask, program: ParsedProgram, of: ServerCase): JudgedCase {
	const { result, run } = playCase(task, program, of, false);
	const { result: expected, rule } = strictServer(task, of);
	const sends = run.fault === null && sendsSame(result, expected);
	const logs = !mustLog(task, expected) || sameTexts(result.logged, expected.logged);
	return {
		of,
		passed: sends && logs,
		result,
		expected,
		fault: run.fault,
		rule: rule ?? of.rule,
		onlyLog: sends && !logs,
		responds: run.has('onRequest'),
	};
}

/** Plays one case and keeps its lines. Null: the program cannot be read. */
export function linesOfCase(
	task: ServerTask,
	text: string,
	of: ServerCase,
): readonly ProgramLine[] | null {
	const read = parseProgram(text);
	return read.type === 'fault' ? null : playCase(task, read, of, true).run.lines;
}

/** Returns the facts of a judgement: `cases.passed`, `cases.of`, `responds`, `case.<id>` and `did.<id>`. */
export function serverFacts(judgement: ServerJudgement): Facts {
	const cases = judgement.type === 'played' ? judgement.cases : [];
	return (name) => {
		if (name === 'cases.passed') return judgement.type === 'played' ? judgement.passed : 0;
		if (name === 'cases.of') return cases.length;
		if (name === 'responds') {
			return cases.length === 0 ? null : cases.every(({ responds }) => responds);
		}
		const [, asked, id] = /^(case|did)\.(.+)$/.exec(name) ?? [];
		const found = cases.find(({ of }) => of.id === id);
		if (found === undefined) return judgement.type === 'fault' && asked ? null : undefined;
		return asked === 'case' ? found.passed : serverResultText(found.result, found.fault);
	};
}

/** A log counts only where a step asks for one, and after an opening handshake. */
function mustLog({ application }: ServerTask, { response }: ServerResult): boolean {
	return application !== 'echo' && response?.opens === true;
}

function sendsSame(result: ServerResult, expected: ServerResult): boolean {
	const [own, strict] = [result.response, expected.response];
	if (own === null || strict === null) return false;
	if (own.opens !== strict.opens) return false;
	if (!strict.opens) {
		const refused = own.status !== null && own.status >= 400 && own.status < 600;
		return refused && (own.listsVersions || !strict.listsVersions);
	}
	return own.faults.length === 0 && sameFrames(result.frames, expected.frames);
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((text, i) => text === b[i]);
}

function sameFrames(own: Bytes, strict: Bytes): boolean {
	const answer = (bytes: Bytes) => ({ type: 'answer', bytes }) as const;
	return sameAnswer('server', answer(own), answer(strict));
}
