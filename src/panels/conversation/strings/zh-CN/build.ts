import type { JsonProblem } from '../../build/json-text.ts';
import type { BuildWords } from '../en/build.ts';
import { act } from './act.ts';
import { actions } from './actions.ts';
import { form } from './form.ts';
import { number } from '../../../../strings/zh-CN/numbers.ts';

const ends = {
	subprotocols: '子协议',
	limit: '消息大小上限',
	pingMs: 'Ping 间隔',
	pongMs: 'Pong 超时',
	openingMs: '握手超时',
	closingMs: 'Close 帧超时',
	lingerMs: 'TCP 断开超时',
	readBitsPerSecond: '应用读取速度',
	reader: '处理违规帧的方式',
};

export const build: BuildWords = {
	title: '自建会话',
	views: '编辑方式',
	form,
	forms: '表单',
	json: 'JSON',
	start: '新建',
	startEmpty: '从空白开始',
	startEmptyHint: '两个端点，建立连接后不发送任何消息',
	startHere: '从当前会话开始',
	startHereHint: '复制当前分支，不含解说和其他分支',
	startScene: '从场景开始',
	started: '现在编辑的是你自己的会话。',
	file: '打开文件',
	take: '导出',
	copy: '复制 JSON',
	save: '保存 JSON',
	saved: (name) => `已保存为 ${name}。`,
	ofScene: (title) => `这是场景“${title}”。一旦改动场景，解说就不再显示；撤销改动即可恢复解说。`,
	limit: (entries, time) =>
		`模拟在 ${time} 处停止，这时已有 ${number(entries)} 个事件。之后的事件不再显示。`,
	unfinished: '这段 JSON 还不是有效的脚本。实验显示的仍是上一个有效的脚本。',
	sections: {
		script: '脚本',
		link: '链路',
		client: '客户端',
		server: '服务器',
		boxes: '中间设备',
		whole: '时间与随机种子',
	},
	actions: (n) => `${number(n)} 个动作`,
	boxCount: (n) => (n === 0 ? '无' : number(n)),
	fields: {
		link: {
			upMs: '到服务器的延迟',
			downMs: '到客户端的延迟',
			jitterMs: '最大抖动',
			bitsPerSecond: '单向带宽',
			lossPercent: '报文段丢失率',
			mss: '报文段数据上限（MSS）',
			receiveWindow: '接收窗口',
			sendBuffer: '发送缓冲区',
			userTimeoutMs: 'TCP 放弃重传的时限',
			tls: 'TLS',
			http2: 'HTTP/2：用一个流代替一个连接',
		},
		client: {
			...ends,
			kind: '类型',
			url: 'URL',
			origin: 'Origin',
			deflate: '压缩提议',
			masking: '掩码键',
			request: '自定义请求',
			reconnect: '连接断开后重连',
		},
		server: {
			...ends,
			origins: '允许的 Origin',
			resources: '提供服务的路径',
			versions: '支持的版本',
			deflate: '接受压缩',
			answer: '自定义响应',
			away: '有一段停机时间',
		},
		whole: { untilMs: '模拟时长', seed: '随机种子' },
		boxes: {
			status: '对 CONNECT 的响应',
			upgrades: '转发 Upgrade',
			idleMs: '空闲上限',
			afterMs: '时限',
			ends: '断开方式',
			bytes: '每块大小',
		},
		when: { at: '时间', nth: '第几次', after: '延迟' },
		actions: actions.fields,
	},
	boxes: {
		'forward-proxy': '正向代理（CONNECT）',
		'reverse-proxy': '反向代理',
		idle: '有空闲上限的 NAT 或负载均衡器',
		buffering: '缓冲代理',
		caching: '误读帧的缓存代理',
		recutting: '重新分片的代理',
	},
	addBox: '添加中间设备',
	noBoxes: '客户端和服务器之间没有中间设备。',
	boxNote:
		'中间设备按从客户端到服务器的次序排列。在这个模拟中，每个中间设备两侧各有一条 TCP 连接。',
	who: '执行者',
	when: '时机',
	what: '动作',
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
	rowDetail: actions.detailed,
	quoted: (text) => `“${text}”`,
	add: '添加动作',
	noActions: '没有任何动作：连接建立后，双方都不发送消息。',
	moreActions: (n) => `再显示 ${number(n)} 个`,
	earlier: '上移',
	later: '下移',
	remove: '删除',
	removed: (what) => `已删除：${what}`,
	moved: (place, of) => `现在是第 ${number(place)} 个，共 ${number(of)} 个`,
	undrawn: act.change.undrawn,
	editor: '脚本 JSON',
	valid: '实验显示的就是这个脚本。没有写出的成员取默认值。',
	invalid: (n) => `${number(n)} 个问题。实验显示的仍是上一个有效的脚本。`,
	problems: '问题',
	place: (line, column) => `第 ${number(line)} 行，第 ${number(column)} 列`,
	moreProblems: (n) => `还有 ${number(n)} 个`,
	rewrite: '放弃这段文本',
	rewriteHint: '用实验当前显示的脚本替换这段文本',
	tooLong: (most) => `未接受：文本最多 ${number(most)} 个字符。`,
	notText: (name) => `无法读取 ${name}。`,
	badJson: ({ kind, found }: JsonProblem): string => {
		switch (kind) {
			case 'empty':
				return '文本为空。最小的脚本是 {}。';
			case 'value':
				return found === '' ? '缺少一个值。' : `这里应为一个值，而不是 ${found}。`;
			case 'name':
				return `这里应为双引号中的名称，而不是 ${found}。`;
			case 'colon':
				return `名称和值之间应为冒号，而不是 ${found}。`;
			case 'comma':
				return `${found} 之前缺少逗号或右括号。`;
			case 'trailing-comma':
				return '请删除这个逗号：JSON 不允许最后一项之后有逗号。';
			case 'unclosed':
				return `这个 ${found} 没有闭合。`;
			case 'unclosed-string':
				return '这个字符串没有在本行闭合。';
			case 'control':
				return '字符串中的控制字符需要转义，例如 \\n。';
			case 'escape':
				return `${found} 不是 JSON 的转义序列。`;
			case 'number':
				return `${found} 不是 JSON 的数字。`;
			case 'word':
				return `${found} 不是 JSON 的值：不带引号的词只能是 true、false 和 null。`;
			case 'quotes':
				return 'JSON 字符串要用英文直双引号（"）。';
			case 'comment':
				return '请删除这条注释：JSON 不支持注释。';
			case 'more':
				return `脚本在 ${found} 之前已经结束，请删除多余的内容。`;
			case 'twice':
				return `${found} 在这个对象里出现了两次。`;
			case 'deep':
				return '嵌套过深：没有脚本需要这么多层。';
		}
	},
};
