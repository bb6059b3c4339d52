// Holds the words of the facts about time limits, and about what the configuration of a proxy lacks or breaks.
import { ownValue } from '../../../../engine/own-value.ts';
import { PATH_FAULTS } from '../../../../evidence/facts/config-fault.ts';
import type { SignValues } from '../../../../evidence/sign-meaning.ts';
import type { FactText, FactWords } from '../fact-text.ts';
import { CONFIG_FAULTS } from './config-faults.ts';
import { lasted, time } from './open-times.ts';

type LimitFact = 'usual-limit' | 'limit-set' | 'config-lacks-upgrade' | 'config-fault';

const fact = (says: string, todo: string, asks: string | null): FactText => ({ says, todo, asks });
const all = (...sentences: readonly string[]) => sentences.join('');

/** Says what a limit is, where its setting has no name. */
const IN_WORDS: Readonly<Record<string, string>> = {
	idle: '空闲时限',
	'idle timeout': '空闲时限',
	'WebSocket idle timeout': 'WebSocket 空闲时限',
	'maximum duration': '最长时间',
	'timeout in its examples': '示例里的 timeout',
	'timeout of the route': '路由的 timeout',
	'timeout.read of the dashboard': '控制台里的 timeout.read',
	'whole connection': '整条连接的时限',
};
/** Lists programs, each with its limit in brackets. */
const programs = (listed: unknown) =>
	String(listed)
		.replaceAll(/[;,] /g, '、')
		.replaceAll(/ and /g, ' 和 ')
		.replaceAll(/ \(([^)]*)\)/g, (all, limit: string) => {
			const said = ownValue(IN_WORDS, limit);
			return said === undefined ? all : `（${said}）`;
		});

/** Says that a limit which the evidence shows is not the one that ended the connection. */
const otherHop = ({ other = '' }: SignValues) =>
	other === '' ? '' : `${programs(other)} 的时限已设得更长，所以是另一个中间环节断开的。`;
/** Says what a limit counts, and what to do about it. */
const COUNTS: Readonly<Record<string, readonly [says: string, todo: string]>> = {
	client: [
		'它只看客户端发来的数据。',
		'让服务器更频繁地发 Ping（客户端回的 Pong 也算数），或者调大这个时限。',
	],
	server: ['它只看服务器发出的数据。', '让服务器在这个时间之内发 Ping 或消息，或者调大这个时限。'],
	whole: ['它限制的是整条连接，发 Ping 也没用。', '调大这个时限，并让客户端断开后自动重连。'],
};
const counted = ({ counts }: SignValues) => ownValue(COUNTS, String(counts));
/** Says that the Ping goes out later than the limit. */
const tooSlow = ({ ping = 0 }: SignValues) =>
	Number(ping) === 0 ? '' : `你的 Ping 每 ${time(ping)}才发一次，来不及。`;

/** Says what a block of nginx lacks. */
const IN_NGINX: Readonly<Record<string, (values: SignValues) => string>> = {
	upgrade: () =>
		'这段 nginx 配置转发请求时没有带上 Upgrade：缺少 `proxy_set_header Upgrade`，所以后端看到的是普通请求。',
	connection: () =>
		'这段 nginx 配置带上了 Upgrade，却没有带上 Connection：缺少 `proxy_set_header Connection upgrade`，所以后端看到的是普通请求。',
	version: () =>
		'这段 nginx 配置没有 `proxy_http_version 1.1`。1.29.7 之前的 nginx 因此用 HTTP/1.0 连接后端，而 HTTP/1.0 没有 Upgrade。',
	inherit: () =>
		'这个 location 自己写了 `proxy_set_header`，上一层的就一条也不继承：Upgrade 设在上一层，到这里就丢了。',
	second: ({ wanted }) =>
		`第一段 nginx 配置带上了 Upgrade，转发到 ${wanted} 端口；那里的第二段配置再转发时没有带上 Upgrade，所以后端看到的是普通请求。`,
	location: ({ path, taken, wanted }) =>
		`路径 ${path} 走的是 \`location ${taken}\`，那里没有转发 Upgrade；只有 \`location ${wanted}\` 才转发。`,
};
/** Says what another program lacks, and the line that it needs. */
const LACKS: Readonly<Record<string, readonly [says: string, todo: string]>> = {
	Apache: [
		'这个 ProxyPass 转发时不带升级，所以 Apache 后面的服务器看到的是普通请求。',
		'在 ProxyPass 末尾写 `upgrade=websocket`（2.4.47 版起），或者用 mod_proxy_wstunnel 转发到 ws://。',
	],
	'Caddy 1': [
		'Caddy 的这段 `proxy` 没有写 `websocket`，1.x 及更早的 Caddy 因此不转发升级。',
		'在这段 `proxy` 里写上 `websocket`。换成 2.x 的 `reverse_proxy` 就不用写。',
	],
	Envoy: [
		'Envoy 的这个 connection manager 没有 `upgrade_configs`，所以 Envoy 会拒绝升级。',
		'在 connection manager 或路由里加上 `upgrade_configs: [{upgrade_type: websocket}]`。',
	],
	APISIX: [
		'APISIX 的这条路由没有 `enable_websocket: true`，所以不转发升级。',
		'在路由里和 `upstream` 同级的地方加上 `enable_websocket: true`。',
	],
	'Zuul 1': [
		'Zuul 1 不能转发 WebSocket：它只处理一问一答的 HTTP。',
		'这个路径改用 Spring Cloud Gateway，或者让客户端绕过 Zuul 直连。',
	],
	'dev server': [
		'开发服务器的这段 `proxy` 没有 `ws: true`，它只转发 HTTP，不转发 WebSocket。',
		'在 `target` 旁边加上 `ws: true`，这一项的路径要与 WebSocket 的路径一致。不要包含热更新自己的路径（webpack 是 `/ws`）。',
	],
	Vite: [
		'Vite 的这段 `proxy` 没有 `ws: true`，开发服务器只转发 HTTP，不转发 WebSocket。',
		'在 `target` 旁边加上 `ws: true`。',
	],
};
const OF_PATH: readonly string[] = PATH_FAULTS;

export const limitFacts: Pick<FactWords, LimitFact> = {
	'usual-limit': (values) =>
		fact(
			all(
				lasted(values),
				values['named'] === 1
					? `这是 ${programs(values['programs'])} 的时限。`
					: values['programs'] === ''
						? '说的是没有消息的连接：多半是中间某一跳、服务器或客户端，会断开静默这么久的连接。'
						: `有这么长时限的程序，比如：${programs(values['programs'])}。${values['certainty'] === 'possible' ? '也可能是巧合。' : ''}`,
				counted(values)?.[0] ?? '',
				tooSlow(values),
				otherHop(values),
			),
			counted(values)?.[1] ?? 'Ping 的间隔要比这个时间短，或者调大那个程序的时限。',
			'每秒发一条消息时，到这个时间还会断吗？',
		),
	'limit-set': (values) => {
		const { seconds, tunnel, usual, counts } = values;
		const program = programs(values['program']);
		return fact(
			all(
				counts === 'whole'
					? `按这份配置，每条连接到 ${time(seconds)}就会被断开：${program}。`
					: usual === 1
						? `没有另外设置时，${time(seconds)}没有数据经过，${program} 就会断开连接。`
						: `按这份配置，${time(seconds)}没有数据经过，连接就会被断开：${program}。`,
				counts === 'whole' ? '' : (counted(values)?.[0] ?? ''),
				tooSlow(values),
				tunnel === 1 ? `没有 \`timeout tunnel\` 时，升级之后 HAProxy 仍用这个时限。` : '',
			),
			tunnel === 1
				? '加上 `timeout tunnel 1h`，或者让 Ping 的间隔短于这个时限。'
				: (counted(values)?.[1] ?? '调大这个时限，或者让 Ping 的间隔更短。'),
			'是不是总在最后一条消息之后差不多这么久断开？',
		);
	},
	'config-lacks-upgrade': (values) => {
		const { program, lacks, certainty } = values;
		const other = ownValue(LACKS, String(program));
		return fact(
			all(
				other?.[0] ?? ownValue(IN_NGINX, String(lacks))?.(values) ?? '',
				certainty === 'possible' ? '没有贴出来的部分也可能设置了它。' : '',
			),
			other?.[1] ??
				'在这段里加上 `proxy_http_version 1.1;`、`proxy_set_header Upgrade $http_upgrade;` 和 `proxy_set_header Connection upgrade;`。',
			'绕过代理直连服务器能连上吗？',
		);
	},
	'config-fault': (values) => {
		const [says = '', todo = ''] = ownValue(CONFIG_FAULTS, String(values['fault']))?.(values) ?? [];
		const name = String(values['fault']);
		const asks =
			name === 'forward-auth'
				? '这个路径不走 forward auth 时能连上吗？'
				: !OF_PATH.includes(name)
					? null
					: '服务器日志里，这个请求的路径是什么？';
		return fact(says, todo, asks);
	},
};
