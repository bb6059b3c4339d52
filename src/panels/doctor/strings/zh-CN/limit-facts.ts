// Holds the words of the facts about time limits, and about what the configuration of a proxy lacks or breaks.
import { ownValue } from '../../../../engine/own-value.ts';
import type { SignValues } from '../../../../evidence/sign-meaning.ts';
import type { FactText, FactWords } from '../fact-text.ts';
import { lasted, time } from './open-times.ts';

type LimitFact = 'usual-limit' | 'limit-set' | 'config-lacks-upgrade';

const fact = (says: string, todo: string, asks: string | null): FactText => ({ says, todo, asks });
const all = (...sentences: readonly string[]) => sentences.join('');

/** Says that a limit which the evidence shows is not the one that ended the connection. */
const otherHop = ({ other = '' }: SignValues) =>
	other === '' ? '' : `${String(other)} 的时限已设得更长，所以是另一个中间环节断开的。`;
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

export const limitFacts: Pick<FactWords, LimitFact> = {
	'usual-limit': (values) =>
		fact(
			all(
				lasted(values),
				values['named'] === 1
					? `这是 ${values['programs']} 的时限。`
					: `有这么长时限的程序：${values['programs']}。也可能是巧合。`,
				counted(values)?.[0] ?? '',
				tooSlow(values),
				otherHop(values),
			),
			counted(values)?.[1] ?? 'Ping 的间隔要比这个时间短，或者调大那个程序的时限。',
			'每秒发一条消息时，到这个时间还会断吗？',
		),
	'limit-set': (values) => {
		const { program, seconds, tunnel, usual, counts } = values;
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
	'config-lacks-upgrade': ({ program, lacks, certainty }) =>
		fact(
			all(
				program !== 'nginx'
					? '这个 ProxyPass 转发时不带升级，所以 Apache 后面的服务器看到的是普通请求。'
					: lacks === 'upgrade'
						? '这段 nginx 配置转发请求时没有带上 Upgrade：缺少 `proxy_set_header Upgrade`，所以后端看到的是普通请求。'
						: lacks === 'connection'
							? '这段 nginx 配置带上了 Upgrade，却没有带上 Connection：缺少 `proxy_set_header Connection upgrade`，所以后端看到的是普通请求。'
							: '这段 nginx 配置没有 `proxy_http_version 1.1`。1.29.7 之前的 nginx 因此用 HTTP/1.0 连接后端，而 HTTP/1.0 没有 Upgrade。',
				certainty === 'possible' ? '没有贴出来的部分也可能设置了它。' : '',
			),
			program === 'nginx'
				? '在这段里加上 `proxy_http_version 1.1;`、`proxy_set_header Upgrade $http_upgrade;` 和 `proxy_set_header Connection upgrade;`。'
				: '在 ProxyPass 末尾写 `upgrade=websocket`（2.4.47 版起），或者用 mod_proxy_wstunnel 转发到 ws://。',
			'绕过代理直连服务器能连上吗？',
		),
};
