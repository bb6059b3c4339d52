// Holds the Chinese words of the experiments with bad masking keys.
import type { ExperimentWords } from '../../experiments/experiment-lines.ts';

export const EXPERIMENT_WORDS: ExperimentWords = {
	'wrong-bit': {
		lines: ['错误的掩码键', '去掩码后'],
		says: '掩码键错了一位：去掩码后，每四个字节中就有一个字节的这一位被翻转。接收方无法发现掩码键有错；文本可能不再是有效的 UTF-8。',
	},
	'zero-key': {
		lines: ['全零掩码键', '线路上'],
		says: '与 0 异或不改变任何字节，线路上就是脚本写的内容。脚本可以写出一个 HTTP 请求，代理可能把它当作真正的请求。掩码就是为了防止这种攻击（§10.3）。',
	},
	'key-twice': {
		lines: ['另一段载荷', '线路上', '线路 ⊕ 线路', '载荷 ⊕ 载荷'],
		says: '第二帧用了同一个掩码键。线路上的两段字节异或，等于两段载荷异或：掩码键被抵消。每一帧里都有掩码键，所以这并不泄露秘密；但攻击者如果能预测它，就能决定线路上的字节（§10.3）。',
	},
};
