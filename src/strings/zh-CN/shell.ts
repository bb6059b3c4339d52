// Holds the Chinese words of the shell: bar, menus, dialogs and messages around the labs.
import { number } from './numbers.ts';
import type { ShellWords } from '../en/shell.ts';
import { GLOSSARY_WORDS, TERM_WORDS } from './glossary.ts';
import { zhCN as embedded } from './embed.ts';
import { fileProblems } from './file-problems.ts';
import { zhCN as newVersion } from './new-version.ts';
import { zhCN as print } from './print.ts';
import { zhCN as search } from './search.ts';
import { qrCode } from './qr-code.ts';
import { TERM_FORMS } from './term-forms.ts';

export const zhCN = {
	terms: { forms: TERM_FORMS, words: TERM_WORDS, glossary: GLOSSARY_WORDS },
	searchDialog: search,
	qrCodeDialog: qrCode,
	embedded,
	fileProblems,
	newVersion,
	print,
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
		'打开这个链接，会看到这个实验的内容，以及你选中的位置、步骤或时间；打开了哪个标签页、缩放了多少不在其中。内容都在链接里，不保存在服务器上。',
	shareFromDisk:
		'这个网页是你电脑上的一个文件，它的地址在别处打不开。下面这一段包含实验的内容，以及你选中的位置、步骤或时间。把它接在网站地址的后面，或者接在这个文件另一份副本的地址后面，就能打开。',
	shareCopied: '链接已复制。',
	shareTooLarge: (kib) =>
		`内容太大，无法放进链接：这里的链接最多容纳 ${kib} KiB。下面的链接只能打开实验本身，不含这份内容；请复制字节，另行发送。`,
	shareAddress: '链接',
	learn: { guide: '引导', resize: '引导栏的高度' },
	skip: '跳到实验内容',
	loading: '正在载入……',
	unknownTitle: '找不到网页',
	unknown: (found) => `没有“${found}”这个网页。可能是复制链接时少了一段。`,
	home: '前往导览',
	visiting: '你正在看别人分享的实验。你自己的内容仍然保留。',
	backToWork: '回到我的内容',
	keepVisited: '改为保留分享的内容',
	dismiss: '知道了',
	fileOpened: (name) => `“${name}”已打开。撤销即可恢复原来的内容。`,
	notices: {
		unusedPart: {
			damaged: (part) => `地址中有一段无法读取，已忽略：“${part}”。`,
			repeated: (part) => `地址中有重复的参数，只用了第一个值，“${part}”已忽略。`,
		},
		unusedValue: {
			'unknown-value': (name, found) =>
				`这个实验不支持地址中的 ${name}=${found}。地址的其余部分已生效。`,
			'not-readable': (name, found) =>
				`地址中的“${found}”不是有效的 ${name}。地址的其余部分已生效。`,
			'too-long': (name) => `地址中的 ${name} 太长，已忽略。`,
			'out-of-range': (name, found) => `地址中的 ${name}=${found} 超出范围。`,
		},
		faultyValue: (name, line, column, what) =>
			`没有打开地址中的 ${name}。第 ${line} 行，第 ${column} 列：${what}`,
		unusedParts: (parts, more) =>
			`地址中有些部分无法使用：${parts.join('、')}${more > 0 ? `，还有 ${number(more)} 处` : ''}。地址的其余部分已生效。`,
		link: {
			damaged: '这个分享链接已损坏，可能末尾被截断。你的内容没有改变。',
			'too-long': '这个分享链接的内容超过 64 KiB，没有打开。',
			'other-version': '这个分享链接由本站的另一个版本生成，无法打开。',
			'other-lab': '这个分享链接属于另一个实验。你的内容没有改变。',
		},
		linkOutOfRange: (path, found, expected) =>
			`没有打开这个分享链接：其中 ${path} 的值是 ${found}，应在 ${expected.replace('…', ' 到 ')} 之间。你的内容没有改变。`,
		uncaught: (message) => `刚才的操作因错误中止：“${message}”。你的内容还在。`,
	},
	stopped: {
		title: '这个实验因错误停止',
		text: '错误出在本站，与你的内容无关。内容没有删除，实验不会再自动打开它。',
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
		'这份内容（包括没写完的输入）下次打开时会丢失：浏览器空间已满，或禁止本站存储。请先保存为文件、分享或复制。',
	/** The introduction above a lab. */
	intro: {
		label: '关于本实验',
		tries: '试一试：',
		open: '这个实验是做什么的？',
		close: '关闭简介',
	},
	aside: {
		unreadable: '这个实验上次保存的内容无法完整读取，已原样另存一份。',
		failed: '这个实验处理先前的内容时出错停止；内容没有丢失，已原样另存一份。',
		held: '这个实验上次的内容无法打开，浏览器也没有空间另存。它仍在原处；在你删除它之前，新内容不会保留到下次访问。',
		'other-tab': '另一个标签页保留了这个实验的另一个版本。',
		show: '查看',
		save: '保存为文件',
		delete: '删除',
	},
} satisfies ShellWords;
