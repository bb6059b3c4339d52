// Writes one side’s script as handlers of events. A scenario and the API of a page or of ws go in; the lines of the program
// come out. The program around it calls the methods where each part belongs, and `timer-code.ts` writes the timers.
import type { Role } from '../../../engine/role.ts';
import type { Scenario, ScriptEvent, When } from '../../../engine/simulation/index.ts';
import type { CodeLines } from './code-lines.ts';
import type { CommentWords } from './comment-words.ts';
import { statementsOf, type Api, type CodeContext } from './statements.ts';
import { atOf, type Indexed } from './timed-runs.ts';
import { TimerCode } from './timer-code.ts';

/** Holds what a program is written from. */
export interface CodeSetting {
	readonly scenario: Scenario;
	/**
	 * Says when each side’s connection opened, in milliseconds, or null if it did not. Timers count from there, as
	 * in a real program.
	 */
	readonly openedMs: Readonly<Record<Role, number | null>>;
	readonly words: CommentWords;
}

const PAGE_EVENTS: readonly ScriptEvent[] = ['open', 'message', 'error', 'close'];
/** Lists the events that can happen several times on one connection. */
const COUNTED = ['message', 'ping', 'pong'] as const;

function isCounted(event: ScriptEvent): boolean {
	return COUNTED.some((one) => one === event);
}

function contextOf(when: When): CodeContext {
	if (!('on' in when) || when.on !== 'message') return 'elsewhere';
	return (when.after ?? 0) > 0 ? 'after a message' : 'message';
}

/** Writes the parts of one side’s program into `code`. */
export class SideCode {
	readonly #code: CodeLines;
	readonly #setting: CodeSetting;
	readonly #side: Role;
	readonly #api: Api;
	readonly #timers: TimerCode;
	readonly #script: readonly Indexed[];
	/** Is true if some action of the script sends binary data, so that handlers must expect it. */
	readonly bytesCome: boolean;

	constructor(code: CodeLines, setting: CodeSetting, side: Role, api: Api) {
		this.#code = code;
		this.#setting = setting;
		this.#side = side;
		this.#api = api;
		this.#timers = new TimerCode(code, setting.words, api);
		const { script } = setting.scenario;
		this.#script = script
			.map((one, index) => ({ ...one, index }))
			.filter(({ who }) => who === side);
		this.bytesCome = script.some(
			({ who, do: { type } }) => who !== 'network' && (type === 'binary' || type === 'bulk'),
		);
	}

	/**
	 * Writes comments for settings that the API does not offer, and for calls whose names do not say what
	 * they do to TCP.
	 */
	comments(): void {
		const { words, scenario } = this.#setting;
		const setup = scenario[this.#side];
		if (this.#side === 'client') {
			if (scenario.client.masking === 'off') this.#comment(words.unmasked);
			if (scenario.client.request !== null) this.#comment(words.request);
		} else {
			if (scenario.server.resources !== null) this.#comment(words.resources);
			if (scenario.link.http2 !== null) this.#comment(words.http2);
		}
		if (this.#api === 'page' && setup.pingMs !== null) this.#comment(words.pings);
		if (this.#api === 'ws') {
			const does = (kind: 'drop' | 'end') => this.#script.some(({ do: { type } }) => type === kind);
			if (does('drop')) this.#comment(words.reset);
			if (does('end')) this.#comment(words.terminate);
		}
		if (setup.readBitsPerSecond !== null) {
			this.#comment(words.slowly(String(setup.readBitsPerSecond / 1000)));
		}
	}

	/** Declares the counters for reactions to the n-th event, and the variable for the last message. */
	counters(): void {
		const counted = COUNTED.filter((event) => this.#counts(event));
		for (const event of counted) this.#code.add(`let ${event}s = 0;`);
		if (this.#remembers) this.#code.add('let last;');
	}

	/** Forgets the last message, since a new connection has none. */
	forgets(): void {
		if (this.#remembers) this.#code.add('last = undefined;');
	}

	handlers(): void {
		if (this.#side === 'client') this.#handler('open');
		this.#handler('message');
		for (const event of ['ping', 'pong'] as const) {
			if (this.#on(event).length > 0) this.#handler(event);
		}
		this.#handler('error');
		this.#handler('close');
	}

	/** Writes the reactions to an event inside its handler. */
	reactions(event: ScriptEvent): void {
		for (const one of this.#on(event)) this.#perform(one);
	}

	/** Writes the actions that have a time. An action after the opening counts its time from there. */
	timers(from: 'from the beginning' | 'from the opening'): void {
		const openedMs = this.#setting.openedMs[this.#side];
		const timed = this.#script.filter((one) => 'at' in one.when);
		const late = (one: Indexed) => openedMs !== null && atOf(one) >= openedMs;
		const inside = from === 'from the opening';
		const own = timed.filter((one) => inside || !late(one));
		this.#timers.actions(own, inside ? (openedMs ?? 0) : 0);
	}

	/** Writes regular Pings, and the end of the connection if no Pong arrives in time. */
	heartbeat(): void {
		this.#timers.heartbeat(this.#setting.scenario[this.#side]);
	}

	#handler(event: ScriptEvent): void {
		const code = this.#code;
		const page = this.#api === 'page';
		const delivered = PAGE_EVENTS.includes(event) || !page;
		if (!delivered) {
			const { words } = this.#setting;
			for (const one of this.#on(event)) {
				const what = this.#textOf(one);
				code.comment(words.unhandled(event, what), [one.index]);
			}
			return;
		}
		const [begin, end] =
			this.#api === 'page'
				? [`ws.on${event} = (${this.#parameters(event)}) => {`, '};']
				: [`ws.on('${event}', (${this.#parameters(event)}) => {`, '});'];
		code.open(begin);
		code.add(`console.log(${this.#logged(event)});`, event);
		if (this.#counts(event)) code.add(`${event}s++;`);
		if (event === 'message' && this.#remembers) {
			code.add(page ? 'last = data;' : 'last = isBinary ? data : String(data);');
		}
		if (event === 'open' && this.#side === 'client') {
			if (this.#reconnect !== null) code.add('attempt = 0;');
			this.reactions(event);
			this.#timersOfClient();
			if (this.#api === 'ws') this.heartbeat();
		} else this.reactions(event);
		if (event === 'close') this.#again();
		code.close(end);
	}

	#timersOfClient(): void {
		const openedMs = this.#setting.openedMs.client;
		if (openedMs === null) return;
		const late = this.#script.filter((one) => 'at' in one.when && atOf(one) >= openedMs);
		this.#timers.actions(late, openedMs);
	}

	/**
	 * Writes the reconnect after a delay. The delay grows with each attempt, unless its policy is fixed (RFC
	 * 6455 §7.2.3).
	 */
	#again(): void {
		const reconnect = this.#reconnect;
		if (reconnect === null) return;
		const { policy, firstMs, mostMs, times } = reconnect;
		const longest = `Math.min(${mostMs}, ${firstMs} * 2 ** attempt)`;
		const delay =
			policy === 'fixed'
				? String(Math.min(firstMs, mostMs))
				: policy === 'exponential'
					? longest
					: `Math.random() * ${longest}`;
		this.#code.add(`if (attempt < ${times}) setTimeout(connect, ${delay});`);
		this.#code.add('attempt++;');
	}

	#perform(one: Indexed): void {
		const { when } = one;
		if (!('on' in when)) return;
		const code = this.#code;
		const statements = statementsOf(one.do, this.#api, contextOf(when));
		if ('type' in statements) {
			code.comment(this.#setting.words.beyond(statements), [one.index]);
			return;
		}
		const { after = 0, nth } = when;
		const condition = nth === undefined || !isCounted(when.on) ? null : `${when.on}s === ${nth}`;
		if (condition === null) {
			if (after > 0) this.#timers.later(statements, String(after), [one.index]);
			else code.addAll(statements, [one.index]);
		} else if (statements.length === 1 && after === 0) {
			code.add(`if (${condition}) ${statements[0]!}`, null, [one.index]);
		} else {
			code.open(`if (${condition}) {`);
			if (after > 0) this.#timers.later(statements, String(after), [one.index]);
			else code.addAll(statements, [one.index]);
			code.close('}');
		}
	}

	#textOf(one: Indexed): string {
		const statements = statementsOf(one.do, this.#api, 'elsewhere');
		return 'type' in statements ? this.#setting.words.beyond(statements) : statements.join(' ');
	}

	#parameters(event: ScriptEvent): string {
		const page = this.#api === 'page';
		switch (event) {
			case 'message':
				if (page) return '{ data }';
				return this.#needsKind ? 'data, isBinary' : 'data';
			case 'ping':
			case 'pong':
				return 'data';
			case 'close':
				return page ? '{ code, reason, wasClean }' : 'code, reason';
			default:
				return '';
		}
	}

	#logged(event: ScriptEvent): string {
		const page = this.#api === 'page';
		switch (event) {
			case 'message': {
				if (!this.bytesCome) return `'message', ${page ? 'data' : 'String(data)'}`;
				if (page) return "'message', typeof data === 'string' ? data : data.byteLength";
				return "'message', isBinary ? data.length : String(data)";
			}
			case 'ping':
			case 'pong':
				return `'${event}', String(data)`;
			case 'close':
				return page ? "'close', code, reason, wasClean" : "'close', code, String(reason)";
			default:
				return `'${event}'`;
		}
	}

	#on(event: ScriptEvent): readonly Indexed[] {
		return this.#script.filter(({ when }) => 'on' in when && when.on === event);
	}

	#counts(event: ScriptEvent): boolean {
		return isCounted(event) && this.#on(event).some(({ when }) => 'nth' in when);
	}

	/** Is true if the program must keep the last message, because an echo happens outside the handler of messages. */
	get #remembers(): boolean {
		return this.#script.some(
			({ do: { type }, when }) => type === 'echo' && contextOf(when) !== 'message',
		);
	}

	get #needsKind(): boolean {
		return this.bytesCome || this.#script.some(({ do: { type } }) => type === 'echo');
	}

	get #reconnect() {
		return this.#side === 'client' ? this.#setting.scenario.client.reconnect : null;
	}

	#comment(text: string): void {
		this.#code.comment(text);
	}
}
