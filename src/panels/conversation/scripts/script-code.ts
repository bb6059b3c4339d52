// Writes each side of a scenario as a program: a page uses the browser’s `WebSocket`; a client program or a
// server uses Node and `ws`; a server with a fixed response uses a bare TCP socket of Node. Each line of the
// result names what it does. Both programs connect to this machine, so that they run without changes.
import { parseWebSocketUri } from '../../../engine/handshake/index.ts';
import type { Role } from '../../../engine/role.ts';
import {
	dialledUrl,
	type Scenario,
	type ScriptAction,
	type Timeline,
} from '../../../engine/simulation/index.ts';
import { CodeLines, type CodeLine } from './code-lines.ts';
import { SideCode, type CodeSetting } from './side-code.ts';
import { bytesCode, quoted, type Api } from './statements.ts';

/** Holds the port on which the server program listens. */
export const PORT = 8080;

/** Returns the program of one side. */
export function codeOf(side: Role, setting: CodeSetting): readonly CodeLine[] {
	const { scenario } = setting;
	if (side === 'server') {
		return scenario.server.answer === null
			? serverCode(setting)
			: plainServerCode(scenario.server.answer, setting);
	}
	return clientCode(setting);
}

/** Returns the whole program as text to copy. */
export function codeText(lines: readonly CodeLine[]): string {
	return `${lines.map(({ text }) => text).join('\n')}\n`;
}

function clientCode(setting: CodeSetting): readonly CodeLine[] {
	const { client } = setting.scenario;
	const api: Api = client.kind === 'page' ? 'page' : 'ws';
	const code = new CodeLines();
	if (api === 'ws') {
		code.add("import WebSocket from 'ws';");
		code.add('');
	}
	const side = new SideCode(code, setting, 'client', api);
	const { reconnect } = client;
	side.comments();
	if (reconnect === null) code.add(`const ws = new WebSocket(${openingText(setting)});`, 'start');
	else {
		code.add('let ws;');
		code.add('let attempt = 0;');
		side.counters();
		code.open('function connect() {');
		side.forgets();
		code.add(`ws = new WebSocket(${openingText(setting)});`, 'start');
	}
	if (api === 'page' && side.bytesCome) code.add("ws.binaryType = 'arraybuffer';");
	if (reconnect === null) side.counters();
	side.handlers();
	if (reconnect !== null) {
		code.close('}');
		code.add('connect();');
	}
	side.timers('from the beginning');
	return code.lines;
}

function serverCode(setting: CodeSetting): readonly CodeLine[] {
	const code = new CodeLines();
	code.add("import { WebSocketServer } from 'ws';");
	code.add('');
	const side = new SideCode(code, setting, 'server', 'ws');
	side.comments();
	const options = serverOptions(setting.scenario);
	if (options.length === 1) {
		code.add(`const server = new WebSocketServer({ ${options[0]!} });`, 'start');
	} else {
		code.open('const server = new WebSocketServer({');
		for (const option of options) code.add(`${option},`);
		code.close('});');
	}
	code.open("server.on('connection', (ws) => {");
	code.add("console.log('connection');", 'open');
	side.counters();
	side.reactions('open');
	side.timers('from the opening');
	side.heartbeat();
	side.handlers();
	code.close('});');
	return code.lines;
}

/** Returns a server that sends a fixed response to one request and does not use WebSocket. */
function plainServerCode(answer: string, setting: CodeSetting): readonly CodeLine[] {
	const code = new CodeLines();
	code.add("import { createServer } from 'node:net';");
	code.add('');
	code.open('const server = createServer((socket) => {');
	code.open("socket.once('data', () => {", 'open');
	const ends = !/^HTTP\/1\.1 101/.test(answer);
	code.add(`socket.${ends ? 'end' : 'write'}(${quoted(answer)});`);
	for (const [index, { who, when, do: action }] of setting.scenario.script.entries()) {
		if (who !== 'server') continue;
		const statement = socketStatement(action);
		const ms = 'at' in when ? when.at - (setting.openedMs.server ?? 0) : -1;
		if (statement === null || ms < 0) code.comment(action.type, [index]);
		else code.add(`setTimeout(() => ${statement}, ${ms});`, null, [index]);
	}
	code.close('});');
	code.close('});');
	code.add(`server.listen(${PORT});`, 'start');
	return code.lines;
}

/** Returns the statement for an action on a bare TCP socket; null if the socket cannot perform it. */
function socketStatement(action: ScriptAction): string | null {
	switch (action.type) {
		case 'raw':
			return `socket.write(${bytesCode(action.hex, 'ws')})`;
		case 'end':
			return 'socket.end()';
		case 'drop':
			return 'socket.resetAndDestroy()';
		default:
			return null;
	}
}

function openingText({ scenario }: CodeSetting): string {
	const { url, subprotocols, kind, deflate, origin } = scenario.client;
	const { uri, diagnoses } = parseWebSocketUri(dialledUrl(scenario.client));
	const relative = diagnoses.some(({ data }) => data['reason'] === 'relative');
	const values = [
		uri !== null
			? quoted(`ws://localhost:${PORT}${uri.resourceName}`)
			: relative && kind === 'page'
				? // The page that runs the program has an origin, and would dial its host or the one that the URL names.
					`new URL(${quoted(url)}, 'about:blank')`
				: quoted(url),
	];
	const names = subprotocols.map(quoted).join(', ');
	if (subprotocols.length > 0) values.push(`[${names}]`);
	if (kind === 'program') {
		if (subprotocols.length === 0) values.push('[]');
		const from = origin === null ? '' : `, origin: ${quoted(origin)}`;
		values.push(`{ perMessageDeflate: ${String(deflate.length > 0)}${from} }`);
	}
	return values.join(', ');
}

function serverOptions({ server }: Scenario): readonly string[] {
	const { subprotocols, limit, origins, deflate } = server;
	const listed = (all: readonly string[]) => `[${all.map(quoted).join(', ')}]`;
	return [
		`port: ${PORT}`,
		// `threshold: 0` compresses short messages, too.
		...(deflate ? ['perMessageDeflate: { threshold: 0 }'] : []),
		...(limit === null ? [] : [`maxPayload: ${limit}`]),
		...(subprotocols.length === 0
			? []
			: [
					`handleProtocols: (offered) => ${listed(subprotocols)}.find((one) => offered.has(one)) ?? false`,
				]),
		...(origins === null
			? []
			: [`verifyClient: ({ origin }, done) => done(${listed(origins)}.includes(origin), 403)`]),
	];
}

/**
 * Returns when each side’s first connection opened, in milliseconds; null if it did not. For a server with a
 * fixed response it is the time of that response.
 */
export function openedMs({ entries, scenario }: Timeline): Readonly<Record<Role, number | null>> {
	const opened = (side: Role) =>
		entries.find(
			({ occurrence }) =>
				occurrence.type === 'protocol' &&
				occurrence.who === side &&
				occurrence.event.type === 'opened',
		)?.at ?? null;
	const answered = () =>
		entries.find(
			({ occurrence }) =>
				occurrence.type === 'left' &&
				occurrence.way === 'down' &&
				occurrence.segment.bytes.length > 0,
		)?.at ?? null;
	const server = scenario.server.answer === null ? opened('server') : answered();
	return { client: opened('client'), server };
}
