// Holds the Chinese words of the pictures of a frame.
import { countBytes, number } from '../../../../strings/zh-CN/numbers.ts';
import type { PicturesWords } from '../en/pictures.ts';

export const pictures: PicturesWords = {
	title: '把帧存为图片',
	close: '关闭',
	what: '画什么',
	kinds: { strip: '字节', bits: '比特位', masking: '掩码' },
	colours: '颜色',
	themes: { light: '浅色', dark: '深色' },
	save: { svg: '存为 SVG', png: '存为 PNG' },
	copy: '复制为图片',
	saved: (name) => `已保存 ${name}。`,
	unsaved: '浏览器无法生成 PNG。请改存 SVG。',
	copied: '图片已复制到剪贴板。',
	refused: '浏览器不允许本网页复制图片。请改为保存 PNG。',
	frames: (n) => `${number(n)} 个帧`,
	leftOut: (bytes) => `另有 ${countBytes(bytes)}没有画出`,
	preview: (kind, title) => `${kind}：${title}`,
};
