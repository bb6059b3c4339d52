import type { CapsuleWords } from '../en/capsule.ts';
import { number } from '../../../../strings/zh-CN/numbers.ts';

export const capsule: CapsuleWords = {
	label: '打开的胶囊',
	close: '关闭',
	open: (byte) => `已打开第 ${number(byte)} 个字节，选一位`,
	arrived: '现在不在途中，只能查看字节',
	byte: (n, hex) => `第 ${number(n)} 个字节：${hex}`,
	bits: (byte) => `第 ${number(byte)} 个字节的各位`,
	bit: (bit) => `位 ${number(bit)}`,
	flip: '途中翻转',
	chooseBit: '先选一位',
	flips: (field, value) => `${field}：${value} 变 ${1 - value}`,
	lose: '弄丢它',
	again: 'TCP 会重传',
	delay: '推迟它',
	delayBy: '推迟的毫秒数',
	by: (ms) => `${number(ms)} ms`,
	notNext: '前面还有别的报文段',
};
