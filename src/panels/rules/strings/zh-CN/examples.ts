// Holds the Chinese words about the connections, pages and streams that break a rule.
import { opcodeOf } from '../../../../engine/frame/index.ts';
import type { Known } from '../../../../engine/observer/index.ts';
import { otherRole, type Role } from '../../../../engine/role.ts';
import type { ApiServer, ApiShown, ConnectionStep } from '../../../../vectors/rules.ts';
import type { FramePart } from '../../examples/connection-reading.ts';
import type { EXAMPLE_WORDS as ENGLISH } from '../en/examples.ts';
import { OPCODE_NAMES } from '../../../../strings/zh-CN/frame-terms.ts';
import { DIRECTIONS } from '../../../../strings/zh-CN/frame-terms.ts';
import { number } from '../../../../strings/zh-CN/numbers.ts';

const ROLES: Readonly<Record<Role, string>> = { client: '客户端', server: '服务器' };

const time = (ms: number) => (ms >= 1000 ? `${number(ms / 1000)} s` : `${number(ms)} ms`);

function way(by: Role, hop: ConnectionStep['hop']): string {
	const other = otherRole(by);
	if (hop === undefined) return DIRECTIONS[by];
	return hop === `${by}-side` ? `${ROLES[by]} → 中间设备` : `中间设备 → ${ROLES[other]}`;
}

function frame({ frame: { opcode, fin, rsv1, complete }, preview, isText }: FramePart): string {
	if (preview === null) return '帧的其余部分';
	const { name, reserved } = opcodeOf(opcode);
	const payload = preview === '' || (isText && rsv1) ? '' : isText ? `“${preview}”` : ` ${preview}`;
	return [
		`${reserved ? `保留的操作码 ${String(opcode)}，` : OPCODE_NAMES[name]}${payload}`,
		...(rsv1 ? ['RSV1 = 1'] : []),
		...(fin ? [] : ['不是最后一个分片']),
		...(complete ? [] : ['不完整']),
	].join('，');
}

function action(step: ConnectionStep): string {
	if ('tls' in step) return 'TLS 握手完成。';
	if ('opened' in step) {
		return step.opened === '' ? '握手完成。' : `握手完成。协商的扩展：${step.opened}`;
	}
	if ('quiet' in step) return '在这个时刻之前没有任何动作。';
	if ('text' in step) return `收到文本消息“${step.text}”`;
	if ('binary' in step) return `收到二进制消息 ${step.binary}`;
	if ('state' in step) return `看到 readyState ${step.state}`;
	if ('app' in step) return '不再允许这个连接';
	if ('tcp' in step) {
		if (step.tcp !== 'connect') {
			return step.tcp === 'fin' ? 'TCP FIN：不再发送数据' : 'TCP RST：直接断开连接';
		}
		const { client, address, url } = step;
		return [
			`${client === undefined ? '' : `${client}：`}TCP 连接已建立`,
			...(address === undefined ? [] : [`连到 ${address}`]),
			...(url === undefined ? [] : [`用于 ${url}`]),
		].join('，');
	}
	return '';
}

function known(known: Known): readonly string[] {
	const { latencyMs, resources, origins, takes, limit, fragments, proxy, idleMs } = known;
	return [
		...(latencyMs === undefined ? [] : [`每个字节的传输时间最多 ${time(latencyMs)}`]),
		...(resources === undefined ? [] : [`服务器提供 ${resources.join('、')}`]),
		...(origins === undefined ? [] : [`服务器只接受 ${origins.join('、')} 的网页发起的连接`]),
		...(takes === undefined
			? []
			: [takes === 'text' ? '服务器只支持文本消息' : '服务器只支持二进制消息']),
		...(limit === undefined ? [] : [`接收方接受的消息最大 ${number(limit)} 字节`]),
		...(fragments === undefined ? [] : [`接收方接受的消息最多 ${number(fragments)} 个分片`]),
		...(proxy ? ['客户端设置了代理'] : []),
		...(idleMs === undefined ? [] : [`空闲 ${time(idleMs)} 后，中间设备会断开连接`]),
	];
}

function serverText(server: ApiServer | undefined): string {
	switch (server?.type) {
		case undefined:
			return '服务器回显每条消息。';
		case 'answers':
			return `服务器返回状态码 ${String(server.status)}。`;
		case 'sends':
			return `连接一打开，服务器就发送${server.texts.map((text) => `“${text}”`).join('、')}。`;
		case 'closes':
			return `连接一打开，服务器就用关闭码 ${String(server.code)} 关闭连接，关闭原因是“${server.reason}”。`;
	}
}

function shown(one: ApiShown): string {
	switch (one.type) {
		case 'open':
		case 'error':
			return one.type;
		case 'message':
			return typeof one.data === 'string'
				? `message“${one.data}”`
				: `message，一个 ${number(one.data.bytes)} 字节的 ${one.data.type}`;
		case 'close':
			return `close ${String(one.code)}${one.reason === '' ? '' : `“${one.reason}”`}，${one.wasClean ? '干净关闭' : '没有干净关闭'}`;
		case 'threw':
			return `抛出 ${one.name}`;
		case 'logged':
			return `控制台：${one.text}`;
		case 'alerted':
			return `用户看到：${one.text}`;
	}
}

export const EXAMPLE_WORDS: typeof ENGLISH = {
	tunnel: { client: '发给代理的请求', proxy: '代理的响应' },
	connection: {
		steps: '依次发生的事',
		roles: ROLES,
		intermediary: '中间设备',
		application: (by) => `${ROLES[by]}的应用程序`,
		nth: (connection) => `连接 ${String(connection + 1)}`,
		time,
		way,
		frame,
		action,
		known,
		times: (times) => `× ${number(times)}`,
		nothing: '这里没有错误。',
		fault: '此处：',
	},
	page: {
		script: '网页的代码',
		server: serverText,
		sees: '网页看到的情况',
		shown,
		readyState: (state) => `readyState ${String(state)}`,
		arrives: '服务器收到的消息',
		arrivesNothing: '服务器没有收到消息。',
		seen: 'Chromium 和 Firefox 的行为与此完全一致。本项目的测试会在这两种浏览器中运行这些脚本。',
		kind: '网页的 JavaScript',
	},
	stream: {
		frames: '依次到来的帧',
		http: { '2': 'HTTP/2', '3': 'HTTP/3' },
		compressed: '头部字段显示为文本，不是 HPACK 或 QPACK 编码后的形式',
		number: (stream) => `流 ${String(stream)}`,
		end: { '2': 'END_STREAM', '3': 'FIN' },
		error: (error) => `错误 ${error}`,
		empty: '没有设置项',
		carries: '载有 ',
	},
};
