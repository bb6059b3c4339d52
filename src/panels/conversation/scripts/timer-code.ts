// Writes the timers of one side’s program. Actions with their times, and the heartbeat, go in; lines with `setTimeout` and
// `setInterval` come out. What a timer cannot do becomes a comment.
import type { Role } from '../../../engine/role.ts';
import type { Scenario } from '../../../engine/simulation/index.ts';
import type { CodeLines } from './code-lines.ts';
import type { CommentWords } from './comment-words.ts';
import { statementsOf, type Api } from './statements.ts';
import { atOf, runsOf, type Indexed } from './timed-runs.ts';

export class TimerCode {
	readonly #code: CodeLines;
	readonly #words: CommentWords;
	readonly #api: Api;

	constructor(code: CodeLines, words: CommentWords, api: Api) {
		this.#code = code;
		this.#words = words;
		this.#api = api;
	}

	/** Writes actions that have a time. Their delays count from `fromMs`, in milliseconds of the scenario. */
	actions(timed: readonly Indexed[], fromMs: number): void {
		for (const run of runsOf(timed)) this.#timed(run, atOf(run[0]!) - fromMs);
	}

	/** Writes regular Pings, and the end of the connection if no Pong arrives in time. */
	heartbeat({ pingMs, pongMs }: Pick<Scenario[Role], 'pingMs' | 'pongMs'>): void {
		if (pingMs === null) return;
		const code = this.#code;
		// As in the simulation, no Ping is sent while a Pong is awaited.
		const overlaps = pongMs !== null && pongMs >= pingMs;
		if (pongMs !== null) code.add('let patience;');
		code.open('const heartbeat = setInterval(() => {');
		if (overlaps) code.add('if (patience) return;');
		code.add('ws.ping();');
		if (pongMs !== null) code.add(`patience = setTimeout(() => ws.terminate(), ${pongMs});`);
		code.close(`}, ${pingMs});`);
		if (overlaps) {
			code.open("ws.on('pong', () => {");
			code.add('clearTimeout(patience);');
			code.add('patience = undefined;');
			code.close('});');
		} else if (pongMs !== null) code.add("ws.on('pong', () => clearTimeout(patience));");
		code.open("ws.on('close', () => {");
		code.add('clearInterval(heartbeat);');
		if (pongMs !== null) code.add('clearTimeout(patience);');
		code.close('});');
	}

	/** Writes the statements so that they run after a delay: a number, or an expression. */
	later(statements: readonly string[], ms: string, indices: readonly number[]): void {
		const [only] = statements;
		// `for` and `if` are statements and cannot be the body of a short arrow function.
		if (statements.length === 1 && !/^(for|if) /.test(only!)) {
			this.#code.add(`setTimeout(() => ${only!.replace(/;$/, '')}, ${ms});`, null, indices);
			return;
		}
		this.#code.open('setTimeout(() => {');
		this.#code.addAll(statements, indices);
		this.#code.close(`}, ${ms});`);
	}

	/** Writes one timed action, or a loop for actions at equal intervals. */
	#timed(run: readonly Indexed[], ms: number): void {
		const [first] = run;
		const statements = statementsOf(first!.do, this.#api, 'elsewhere');
		const indices = run.map(({ index }) => index);
		const words = this.#words;
		if ('type' in statements) {
			const what = words.beyond(statements);
			this.#code.comment(words.at(`${atOf(first!)} ms`, what), indices);
		} else if (ms < 0) {
			this.#code.comment(words.tooEarly(statements.join(' ')), indices);
		} else if (run.length > 1) {
			const every = atOf(run[1]!) - atOf(first!);
			this.#code.open(`for (let i = 0; i < ${run.length}; i++) {`);
			this.later(statements, `${ms} + i * ${every}`, indices);
			this.#code.close('}');
		} else if (ms === 0 && atOf(first!) === 0) this.#code.addAll(statements, indices);
		else this.later(statements, String(ms), indices);
	}
}
