// The words of the page that shows how the widget looks on other pages.
import type { Locale } from '../../../filings/filing.ts'

export interface GalleryWords {
  title: string
  lead: string
  copy: string
  pinned: string
  themes: string
  looks: Record<'civic' | 'seal' | 'pine' | 'night', string>
  elder: string
  elderLead: string
  frame: string
  frameLead: string
  kiosk: string
  kioskLead: string
}

export const GALLERY: Record<Locale, GalleryWords> = {
  'zh-CN': {
    title: '把帮办放到您的网站上',
    lead: '一行代码就行。下面每一个都是真的，可以点开试。',
    copy: '复制这一行，放在网页的最后',
    pinned: '定住这一版：内容变了一个字节，浏览器就不运行它。',
    themes: '换成您网站的颜色',
    looks: { civic: '不设置，就是这样', seal: '朱红，方角', pine: '松绿，圆角', night: '深色' },
    elder: '长辈版',
    elderLead: '字大、按钮大，颜色对比不低于 7:1，换了颜色也一样。',
    frame: '放在框架里',
    frameLead: '网站不能放脚本时，用 <iframe>，里面就是整个对话。',
    kiosk: '大厅里的公用屏',
    kioskLead: '五分钟没人碰就清空；清空前半分钟先问一声“您还在吗”。',
  },
  en: {
    title: 'Put Bangban on your website',
    lead: 'One line is enough. Each of these is live: open it and try.',
    copy: 'Copy this line to the end of the page',
    pinned: 'Pinned to this version: a browser refuses it when a single byte has changed.',
    themes: 'In the colours of your site',
    looks: {
      civic: 'As it is when you set nothing',
      seal: 'Seal red, square corners',
      pine: 'Pine green, round corners',
      night: 'Dark',
    },
    elder: 'Elder mode',
    elderLead: 'Large letters, large buttons, and contrast of at least 7:1, in your colours too.',
    frame: 'In a frame',
    frameLead: 'Where a site takes no scripts: an <iframe>, and all of the conversation in it.',
    kiosk: 'A shared screen in a hall',
    kioskLead:
      'Cleared when nobody has touched it for five minutes; half a minute before, it asks “Are you still there?”.',
  },
}
