import type { JsonProblem } from '../../build/json-text.ts';
import type { BuildWords } from '../en/build.ts';
import { act } from './act.ts';
import { actions } from './actions.ts';
import { form } from './form.ts';
import { number } from '../../../../strings/zh-CN/numbers.ts';

const ends = {
	subprotocols: '子协议',
	limit: '接受的最长消息',
	pingMs: '发送 Ping 的间隔',
	pongMs: '等待 Pong 的时限',
	openingMs: '打开连接的时限',
	closingMs: '等待 Close 的时限',
	lingerMs: '等待 TCP 结束的时限',
	readBitsPerSecond: '应用读取的速度',
	reader: '遇到错误的帧，做法同',
};

export const build: BuildWords = {
	title: '自己搭建',
	views: '搭建方式',
	form,
	forms: '表单',
	json: 'JSON',
	start: '新建',
	startEmpty: '从空白开始',
	startEmptyHint: '两个端点，连上之后什么也不说',
	startHere: '从当前这个开始',
	startHereHint: '成为你自己的对话，不带场景的解说和其他分支',
	startScene: '从一个场景开始',
	started: '这是你自己的对话了。',
	file: '打开文件',
	take: '带走',
	copy: '复制 JSON',
	save: '保存 JSON',
	saved: (name) => `已保存为 ${name}`,
	ofScene: (title) => `你从“${title}”开始。改动之后不再显示它的解说，撤销即可恢复。`,
	limit: (entries, time) => `模拟到 ${time} 时已有 ${number(entries)} 个事件，之后的不再显示。`,
	unfinished: '这段 JSON 还不是场景：实验室显示的仍是上一个有效的场景。',
	sections: {
		script: '脚本',
		link: '链路',
		client: '客户端',
		server: '服务器',
		boxes: '途中',
		whole: '时间与随机',
	},
	actions: (n) => `${number(n)} 个动作`,
	boxCount: (n) => (n === 0 ? '空' : number(n)),
	fields: {
		link: {
			upMs: '到服务器',
			downMs: '到客户端',
			jitterMs: '抖动最多',
			bitsPerSecond: '单向带宽',
			lossPercent: '丢失的报文段',
			mss: '每段数据（MSS）',
			receiveWindow: '接收窗口',
			sendBuffer: '发送缓冲区',
			userTimeoutMs: 'TCP 放弃前等待',
			tls: 'TLS',
			http2: 'HTTP/2：用一个流代替一个连接',
		},
		client: {
			...ends,
			kind: '类型',
			url: 'URL',
			origin: 'Origin',
			deflate: '提议的压缩',
			masking: '掩码键',
			request: '手写的请求',
			reconnect: '连接断开后重连',
		},
		server: {
			...ends,
			origins: '允许的 Origin',
			resources: '应答的路径',
			versions: '版本',
			deflate: '同意压缩',
			answer: '手写的应答',
			away: '有一段时间不在',
		},
		whole: { untilMs: '模拟时长', seed: '随机种子' },
		boxes: {
			status: '对 CONNECT 的应答',
			upgrades: '转发 Upgrade',
			idleMs: '容许的静默',
			afterMs: '时限',
			ends: '断开方式',
			bytes: '字节数',
		},
		when: { at: '时间', nth: '第几次', after: '之后多久' },
		actions: actions.fields,
	},
	boxes: {
		'forward-proxy': '正向代理（CONNECT）',
		'reverse-proxy': '反向代理',
		idle: '有时限的 NAT 或负载均衡器',
		buffering: '会缓冲的代理',
		caching: '误读帧的缓存代理',
		recutting: '重新切分消息的代理',
	},
	addBox: '添加',
	noBoxes: '客户端和服务器之间什么也没有。',
	boxNote: '从客户端到服务器依次排列。每一个都结束一条 TCP 连接，再开始另一条。',
	who: '谁',
	when: '何时',
	what: '做什么',
	whoNames: { client: '客户端', server: '服务器', network: '网络' },
	whenNames: {
		at: '在某一时刻',
		open: '连接打开时',
		message: '收到消息时',
		ping: '收到 Ping 时',
		pong: '收到 Pong 时',
		close: '关闭时',
		error: '出错时',
	},
	whatNames: actions.kinds,
	row: (who, when, what) => `${who}，${when}：${what}`,
	rowAt: (ms) => `${number(ms)} ms`,
	rowOn: (event, which, after) => {
		const on = which === undefined ? `每次 ${event}` : `第 ${number(which)} 次 ${event}`;
		return after === undefined || after === 0 ? `${on} 时` : `${on} 之后 ${number(after)} ms`;
	},
	rowDetail: (what, detail) => (detail === '' ? what : `${what} ${detail}`),
	quoted: (text) => `“${text}”`,
	add: '添加动作',
	noActions: '谁也不做什么：连接打开，然后不再有话。',
	moreActions: (n) => `再显示 ${number(n)} 个`,
	earlier: '上移',
	later: '下移',
	remove: '删除',
	removed: (what) => `已删除：${what}`,
	moved: (place, of) => `现在是第 ${number(place)} 个，共 ${number(of)} 个`,
	undrawn: act.change.undrawn,
	editor: '场景的 JSON',
	valid: '这就是实验室里的场景。没有写出的按通常设置。',
	invalid: (n) => `${number(n)} 个问题。实验室显示的仍是原来的场景。`,
	problems: '问题',
	place: (line, column) => `第 ${number(line)} 行，第 ${number(column)} 列`,
	moreProblems: (n) => `还有 ${number(n)} 个`,
	rewrite: '丢弃这段文本',
	rewriteHint: '按实验室里的场景重新写出',
	tooLong: (most) => `未接受：这里的文本最多 ${number(most)} 个字符。`,
	notText: (name) => `无法读取 ${name}。`,
	badJson: ({ kind, found }: JsonProblem): string => {
		switch (kind) {
			case 'empty':
				return '这里什么也没有。最小的场景是 {}。';
			case 'value':
				return found === '' ? '缺少一个值。' : `这里应是一个值，而不是 ${found}。`;
			case 'name':
				return `这里应是双引号里的名称，而不是 ${found}。`;
			case 'colon':
				return `名称和值之间应是冒号，而不是 ${found}。`;
			case 'comma':
				return `${found} 之前缺少逗号或右括号。`;
			case 'trailing-comma':
				return 'JSON 的最后一项之后没有逗号。';
			case 'unclosed':
				return `这个 ${found} 没有闭合。`;
			case 'unclosed-string':
				return '这个字符串没有在本行闭合。';
			case 'control':
				return '字符串里的控制字符必须转义。';
			case 'escape':
				return `${found} 不是 JSON 的转义。`;
			case 'number':
				return `${found} 不是 JSON 的数字。`;
			case 'word':
				return `${found} 不是 JSON 的词：只有 true、false 和 null。`;
			case 'quotes':
				return 'JSON 只用直的双引号。';
			case 'comment':
				return 'JSON 没有注释。';
			case 'more':
				return `场景在 ${found} 之前就结束了。`;
			case 'twice':
				return `${found} 在这个对象里出现了两次。`;
			case 'deep':
				return '嵌套得比任何场景都深。';
		}
	},
};
