import type { TourWords } from '../en.ts';

export const goodbye: TourWords['goodbye'] = {
	say: ' both sides send a Close.:好的结束要说出来：两边都发一个 Close。',
};
