export const goodbye = { say: 'A good end is said aloud' };
