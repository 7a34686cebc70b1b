// Takes up sound in the audio worklet, beside the page.
