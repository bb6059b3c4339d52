// 存放拖入的文件未能打开时的中文句子。第一次拖入文件时才载入。
import type { FileProblemWords } from '../en/file-problems.ts';

export const fileProblems: FileProblemWords = {
	'no-lab': '本页不打开文件。课程文件请拖到“学习”的首页，其他文件请拖到对应的实验。',
	several: (count) => `你拖入了 ${count} 个文件。请一次只拖入一个文件。`,
	folder: (name) => `“${name}”是文件夹。请打开这个文件夹，再拖入其中的一个文件。`,
	empty: (name) => `文件“${name}”是空的，所以当前内容没有改变。`,
	unreadable: (name) => `浏览器无法读取文件“${name}”。请确认文件仍然存在，并且你有权限打开它。`,
	'too-large': (name, size, most) =>
		`文件“${name}”的大小是 ${size}，这个实验最大只能打开 ${most} 的文件，所以当前内容没有改变。请缩短文件，再重新打开。`,
	'expands-too-far': (name, most) =>
		`文件“${name}”是压缩文件，解压后的内容超过 ${most}，所以当前内容没有改变。请缩短内容，再重新打开。`,
	full: (name, most) =>
		`没有打开文件“${name}”。这个实验最多放 ${most} 份材料，已经放满。请先移除一份，再重新打开文件。`,
	'other-lab': (name, lab) => `文件“${name}”是在“${lab}”实验中保存的。请打开那个实验，再拖入文件。`,
	'other-version': (name) => `文件“${name}”由本站的另一个版本保存，无法打开。`,
	damaged: (name) => `文件“${name}”是一份已保存的实验，但内容已损坏。当前内容没有改变。`,
	'out-of-range': (name, path, found, expected) =>
		`没有打开文件“${name}”：其中 ${path} 的值是 ${found}，应在 ${expected.replace('…', ' 到 ')} 之间。当前内容没有改变。`,
	faulty: (name, line, column, what) =>
		`没有打开文件“${name}”。第 ${line} 行，第 ${column} 列：${what}用“搭建”里的“打开文件”可以看到文件内容并修改。`,
	'not-taken': (name) =>
		`这个实验无法打开文件“${name}”。“帧”可以打开字节和转储，“握手”可以打开请求或响应，“会话”可以打开场景（JSON），“诊断”可以打开抓包文件、HAR 文件和日志。`,
	capture: (name) => `文件“${name}”是抓包文件，当前内容没有改变。请打开“诊断”实验，再拖入文件。`,
};
