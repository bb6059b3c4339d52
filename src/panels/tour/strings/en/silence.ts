export const silence = { say: 'Nobody speaks. The proxy in the middle counts.' };
