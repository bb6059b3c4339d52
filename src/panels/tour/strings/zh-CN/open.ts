import { ownValue } from '../../../../engine/own-value.ts';
import { countBytes } from '../../../../strings/zh-CN/numbers.ts';
import { HANDSHAKE_RULE_WORDS } from '../../../../strings/zh-CN/rules-handshake.ts';
import type { TourWords } from '../en.ts';

const REASONS: Readonly<Record<string, string>> = {
	'http-request-line': '第一行得说清你要什么，这一行没说清',
	'http-host-missing': '一个地址上可以有很多网站，谁也没说要的是哪一个',
	'request-method-get': 'WebSocket 必须从 GET 开始',
	'request-http-version': '在这么老的 HTTP 版本里，Upgrade 不算数',
	'request-upgrade-missing': '没有 Upgrade，这就只是一个普通的网页请求',
	'request-upgrade-websocket': '你要求升级，要的却不是 WebSocket',
	'request-connection-missing': '没有 Connection，服务器只好当 Upgrade 不是说给它听的',
	'request-connection-upgrade': 'Connection 里没提 Upgrade，服务器只好当它不是说给自己听的',
	'request-version-missing': '服务器不知道你说的是哪一版 WebSocket',
	'request-version-13': '服务器只会第 13 版 WebSocket',
	'request-key-missing': '没有 key，服务器就没法证明自己',
	'request-key-base64': '这个 key 不是能读的 Base64',
	'request-key-length': 'key 必须正好是 16 字节，用 Base64 写出来',
};

const rule: TourWords['open']['rule'] = (code) => HANDSHAKE_RULE_WORDS[code].title;

export const open: TourWords['open'] = {
	say: '服务器起初只懂网页请求。所以 WebSocket 先发一个网页请求，在里面问：能换种方式说话吗？',
	line: (number) => `第 ${String(number)} 行`,
	deleteLine: (number) => `删掉第 ${String(number)} 行`,
	emptyLine: '一个空行：说完了',
	deleteEnd: '删掉空行',
	putBack: '恢复原来的请求',
	hint: '改一行，或者删一行，看看服务器怎么回答。',
	request: (bytes) => `请求，${countBytes(bytes)}`,
	response: (bytes) => `响应，${countBytes(bytes)}`,
	empty: '空行',
	andThen: '然后呢？',
	now: {
		leaving: '请求在路上……',
		request: '请求在路上……',
		checks: '服务器一行一行地读……',
		response: '回答在路上……',
	},
	states: {
		right: '对：',
		wrong: '不对：',
		tolerated: '有点怪，但接受：',
		ignored: '不理会：',
		end: '结束：',
	},
	rule,
	ended: (opens, waits) =>
		waits ? '还在等……' : opens ? '✓ WebSocket 打开了' : '✗ WebSocket 没打开',
	outcome: ({ lines, status, firstLine, rule: broken, opens }) => {
		if (opens) return '该有的都有，服务器回答 101：换吧。从现在起，这条连接就是 WebSocket。';
		if (lines.every(({ text }) => text === ''))
			return '谁都还没提要求。服务器只好等着，什么也不会回来。';
		if (status === null)
			return '没有空行，服务器不知道请求已经结束。服务器接着等，什么也不会回来。';
		const why =
			broken === null ? '这样的请求服务器办不了' : (ownValue(REASONS, broken) ?? rule(broken));
		return `${why}：服务器回答“${firstLine.slice('HTTP/1.1 '.length)}”，WebSocket 没有打开。`;
	},
};
