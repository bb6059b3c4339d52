// Holds the Chinese words of the shell: bar, menus, dialogs and messages around the labs.
import type { ShellWords } from '../en/shell.ts';

export const zhCN = {
	title: 'WebSocket 101',
	labs: '实验',
	menu: '选择实验',
	otherLanguage: 'English',
	otherLanguageHint: '用英文显示本站',
	theme: (name) => `主题：${name}`,
	themes: { light: '浅色', dark: '深色', system: '跟随系统' },
	present: '演示',
	presentHint: '放大文字、隐藏工具栏，适合投影',
	presentBar: '演示控制栏',
	leavePresent: '退出演示',
	search: '搜索',
	share: '分享',
	qrCode: '二维码',
	embed: '嵌入',
	undo: '撤销',
	redo: '重做',
	close: '关闭',
	copy: '复制',
	copied: '已复制',
	messages: '提示',
	copyByHand: '请复制这段文字',
	copyByHandHint: '浏览器不允许网页复制。文字已选中，请按 Ctrl+C 或 ⌘C。',
	shareTitle: '分享这个实验',
	shareHint:
		'打开这个链接，看到的实验与你现在看到的完全相同。实验的内容都在链接里，服务器上不保存任何东西。',
	shareCopied: '链接已复制。',
	shareTooLarge: (kib) =>
		`内容太大，无法放进链接：这里的链接最多容纳 ${kib} KiB。下面的链接只能打开实验本身，不含这份内容；请复制字节，另行发送。`,
	shareAddress: '链接',
	learn: { guide: '引导', resize: '引导栏的高度' },
	skip: '跳到实验内容',
	loading: '正在载入……',
	unknownTitle: '找不到网页',
	unknown: (found) => `没有“${found}”这个网页。可能是复制链接时少了一段。`,
	home: '前往“握手”实验',
	visiting: '你正在看别人分享的实验。你自己的内容仍然保留。',
	backToWork: '回到我的内容',
	keepVisited: '改为保留分享的内容',
	dismiss: '知道了',
	fileOpened: (name) => `“${name}”已打开。撤销即可恢复原来的内容。`,
	notices: {
		encoding: (found) => `地址中有一段无法读取，已忽略：“${found}”。`,
		parameter: (name, found) => `这个实验不支持地址中的 ${name}=${found}。地址的其余部分已生效。`,
		notReadable: (name, found) => `地址中的“${found}”不是有效的 ${name}。地址的其余部分已生效。`,
		tooLong: (name) => `地址中的 ${name} 太长，已忽略。`,
		outOfRange: (name, found) => `地址中的 ${name}=${found} 超出范围。`,
		link: {
			damaged: '这个分享链接已损坏，可能末尾被截断。你的内容没有改变。',
			'too-long': '这个分享链接的内容超过 64 KiB，没有打开。',
			'other-version': '这个分享链接由本站的另一个版本生成，无法打开。',
			'other-lab': '这个分享链接属于另一个实验。你的内容没有改变。',
		},
		linkOutOfRange: (path, found, expected) =>
			`没有打开这个分享链接：其中 ${path} 的值是 ${found}，应在 ${expected.replace('…', ' 到 ')} 之间。你的内容没有改变。`,
		file: {
			several: (count) => `你拖入了 ${count} 个文件。请一次只拖入一个文件。`,
			folder: (name) => `“${name}”是文件夹。请打开这个文件夹，再拖入其中的一个文件。`,
			empty: (name) => `文件“${name}”是空的，所以当前内容没有改变。`,
			unreadable: (name) => `浏览器无法读取文件“${name}”。请确认文件仍然存在，并且你有权限打开它。`,
			'too-large': (name, size, most) =>
				`文件“${name}”的大小是 ${size}，这个实验最大只能打开 ${most} 的文件。`,
			'other-lab': (name, lab) =>
				`文件“${name}”是在“${lab}”实验中保存的。请打开那个实验，再拖入文件。`,
			'other-version': (name) => `文件“${name}”由本站的另一个版本保存，无法打开。`,
			damaged: (name) => `文件“${name}”是一份已保存的实验，但内容已损坏。当前内容没有改变。`,
			'out-of-range': (name, path, found, expected) =>
				`没有打开文件“${name}”：其中 ${path} 的值是 ${found}，应在 ${expected.replace('…', ' 到 ')} 之间。当前内容没有改变。`,
			'not-taken': (name) =>
				`这个实验无法打开文件“${name}”。“帧”可以打开字节和转储，“握手”可以打开请求或响应，“会话”可以打开脚本（JSON）。`,
		},
		terms: '这里还没有标出术语。',
		uncaught: (message) => `刚才的操作因错误中止：“${message}”。你的内容还在。`,
	},
	stopped: {
		title: '这个实验因错误停止',
		text: '错误出在本站，与你的内容无关。没有删除任何内容，实验也不会再自动打开这份内容。',
		undo: '撤销上一次修改',
		afresh: '在这里重新开始',
		save: '把内容保存为文件',
		details: '错误信息：',
		copyDetails: '复制错误信息',
	},
	otherTab: {
		text: '另一个标签页修改了这个实验。两个版本都已保留。',
		show: '查看另一个版本',
		keep: '保留这个版本',
	},
	leftOut: (fields) => `内容中有些部分无法读取，已改用默认值：${fields}。其余部分都在。`,
	unkept:
		'浏览器没有空间保存这份内容或未完成的输入，或者不为本站保存内容。它们不会保留到下次访问，请保存为文件、分享或复制。',
	/** The introduction above a lab. */
	intro: {
		label: '关于本实验',
		tries: '试一试：',
		open: '这个实验是做什么的？',
		close: '关闭简介',
	},
	/** Is shown above the first lab: what the site is, and the ways in. */
	welcome: {
		text: 'WebSocket 101 展示一条 WebSocket 连接的每个字节。一切都在你的浏览器里进行，你输入的内容不会发送出去。',
		ways: [
			['观看一次握手', '/handshake?example=rfc&step=1'],
			['拆开一个帧', '/frame?hex=818537fa213d7f9f4d5158&from=client'],
			['观看一次完整的会话', '/conversation?scenario=hello'],
			['找出断线原因', '/doctor'],
		],
	},
	offer: ['第一次来？从第 1 课开始', '/learn/polling'],
	aside: {
		unreadable: '这个实验上次保存的内容无法完整读取，已原样另存一份。',
		failed: '这个实验处理先前的内容时出错停止；先前的内容没有丢失，已原样另存一份。',
		held: '这个实验上次的内容无法打开，浏览器也没有空间另存。它仍在原处；在你删除它之前，新内容不会保留到下次访问。',
		'other-tab': '另一个标签页保留了这个实验的另一个版本。',
		show: '查看',
		save: '保存为文件',
		delete: '删除',
	},
} satisfies ShellWords;
