<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="id">
    <context>
        <name>AboutSection</name>
        <message>
            <source>Aturan</source>
            <translation>Rule</translation>
        </message>
        <message>
            <source>Aturan yang dipakai</source>
            <translation>Rules in force</translation>
        </message>
        <message>
            <source>Bagian</source>
            <translation>Part</translation>
        </message>
        <message>
            <source>Batas resmi bisa berubah. Pengelola menggantinya di berkas loket.toml.</source>
            <translation>Official limits can change. Whoever runs this desk changes them in loket.toml.</translation>
        </message>
        <message>
            <source>Bukti</source>
            <translation>Evidence</translation>
        </message>
        <message>
            <source>Dicek</source>
            <translation>Checked</translation>
        </message>
        <message>
            <source>Dicoba lagi setelah {base}, makin jarang, paling lama tiap {most}.</source>
            <translation>Tried again after {base}, less and less often, at least every {most}.</translation>
        </message>
        <message>
            <source>Kanal pengaduan</source>
            <translation>Complaint channels</translation>
        </message>
        <message>
            <source>Kapan pengaduan dibuat</source>
            <translation>When a complaint is made</translation>
        </message>
        <message>
            <source>Kirim ulang surat</source>
            <translation>Sending mail again</translation>
        </message>
        <message>
            <source>Kode wilayah</source>
            <translation>Region codes</translation>
        </message>
        <message>
            <source>Lisensi</source>
            <translation>Licence</translation>
        </message>
        <message>
            <source>Loket {version}. Bukan layanan resmi Prakerja.</source>
            <translation>Loket {version}. Not an official Prakerja service.</translation>
        </message>
        <message>
            <source>Masa simpan</source>
            <translation>How long records are kept</translation>
        </message>
        <message>
            <source>Menurut {decree}, {date}. Sumber: {source}.</source>
            <translation>According to {decree}, {date}. Source: {source}.</translation>
        </message>
        <message>
            <source>Mulai {least} percobaan, dan {hour} pada jam itu.</source>
            <translation>From {least} attempts on, and {hour} at that hour.</translation>
        </message>
        <message>
            <source>PIN salah</source>
            <translation>Wrong PIN</translation>
        </message>
        <message>
            <source>Paling banyak {most} gambar, {total} MB. Dihapus setelah {days} hari.</source>
            <translation>At most {most} pictures, {total} MB. Deleted after {days} days.</translation>
        </message>
        <message>
            <source>Pemeriksaan jaringan</source>
            <translation>Network check</translation>
        </message>
        <message>
            <source>Pemeriksaan loket</source>
            <translation>Preflight of the kiosk</translation>
        </message>
        <message>
            <source>Pengukuran jaringan</source>
            <translation>Network measurement</translation>
        </message>
        <message>
            <source>Penyimpanan: perhatikan di bawah {warn} MB, berhenti di bawah {stop} MB. Surat menunggu: perhatikan setelah {days} hari, tanya penyelia setelah {most} hari.</source>
            <translation>Disk: attention below {warn} MB, stop below {stop} MB. Waiting letters: attention after {days} days, ask a supervisor after {most} days.</translation>
        </message>
        <message>
            <source>SMS tes</source>
            <translation>Test SMS</translation>
        </message>
        <message>
            <source>Sehari paling banyak {number} ke satu nomor, {kiosk} dari loket. Kodenya berlaku {wait}, {tries} kali coba.</source>
            <translation>A day at most {number} to one number, {kiosk} from the desk. The code counts for {wait}, {tries} tries.</translation>
        </message>
        <message>
            <source>Setelah {tries} kali salah terkunci {first}, lalu makin lama, sampai {most}.</source>
            <translation>After {tries} wrong tries locked for {first}, then longer and longer, up to {most}.</translation>
        </message>
        <message>
            <source>Sumber: {source}</source>
            <translation>Source: {source}</translation>
        </message>
        <message>
            <source>Tentang Loket</source>
            <translation>About Loket</translation>
        </message>
        <message>
            <source>Usulan jam</source>
            <translation>Proposed hour</translation>
        </message>
        <message>
            <source>Waktu tunggu OTP</source>
            <translation>OTP waiting time</translation>
        </message>
        <message>
            <source>Yang berlaku</source>
            <translation>In force</translation>
        </message>
        <message>
            <source>pesan limit pada {days} hari</source>
            <translation>limit messages on {days} days</translation>
        </message>
        <message>
            <source>pesan limit setelah menunggu penuh</source>
            <translation>a limit message after a full wait</translation>
        </message>
        <message>
            <source>tidak ada kanal yang dipakai</source>
            <translation>no channel is in use</translation>
        </message>
        <message>
            <source>tidak pernah otomatis</source>
            <translation>never automatically</translation>
        </message>
        <message>
            <source>{keep} hari setelah kasus selesai. Kasus yang ditinggalkan: {idle} hari.</source>
            <translation>{keep} days after the case is closed. Abandoned cases: {idle} days.</translation>
        </message>
        <message>
            <source>{over}, satu pertanyaan tiap {every}. Putus-putus mulai {shaky}% tidak dijawab, tidak layak mulai {unusable}%.</source>
            <translation>{over}, one question every {every}. Unstable from {shaky}% unanswered, unfit for use from {unusable}%.</translation>
        </message>
        <message>
            <source>{requests} permintaan, lalu tunggu {pause}. Jarak permintaan {spacing} sampai {most}. Setelah pesan limit: {limit}.</source>
            <translation>{requests} requests, then a wait of {pause}. Between requests {spacing} to {most}. After a limit message: {limit}.</translation>
        </message>
        <message>
            <source>{times} kali kode tidak masuk ke nomor yang terbukti aktif</source>
            <translation>{times} times no code on a number proven active</translation>
        </message>
        <message>
            <source>{tries} kali ukur tiap alamat.</source>
            <translation>{tries} measurements of each address.</translation>
        </message>
    </context>
    <context>
        <name>Accompanying</name>
        <message>
            <source>Buka pelatih</source>
            <translation>Open the coach</translation>
        </message>
        <message>
            <source>Kartu latihan</source>
            <translation>Practice cards</translation>
        </message>
    </context>
    <context>
        <name>AddArea</name>
        <message>
            <source>Dari stik USB / berkas</source>
            <translation>From USB stick / file</translation>
        </message>
        <message>
            <source>Gambar sedang dibaca. Tunggu sebentar…</source>
            <translation>Reading the picture. One moment…</translation>
        </message>
        <message>
            <source>Seret gambar atau PDF ke sini, tempel dengan Ctrl+V, atau pilih berkasnya.</source>
            <translation>Drop pictures or PDFs here, paste with Ctrl+V, or choose the file.</translation>
        </message>
        <message>
            <source>Sudah {most} bukti, tidak bisa lebih. Hapus dulu yang tidak penting.</source>
            <translation>There are {most} pieces of evidence already, the most possible. Delete what matters least first.</translation>
        </message>
        <message>
            <source>Tambah bukti</source>
            <translation>Add evidence</translation>
        </message>
        <message>
            <source>Tempel</source>
            <translation>Paste</translation>
        </message>
        <message>
            <source>{count} dari {most} bukti · {size} dari {mb} MB</source>
            <translation>{count} of {most} pieces · {size} of {mb} MB</translation>
        </message>
    </context>
    <context>
        <name>AddressRow</name>
        <message>
            <source>Belum disetujui, tidak dihubungi</source>
            <translation>Not approved yet, not contacted</translation>
        </message>
        <message>
            <source>Disetujui penyelia</source>
            <translation>Approved by a supervisor</translation>
        </message>
        <message>
            <source>Hapus</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Sudah diperiksa, setujui</source>
            <translation>Checked, approve</translation>
        </message>
        <message>
            <source>Tarik persetujuan</source>
            <translation>Withdraw approval</translation>
        </message>
    </context>
    <context>
        <name>AnswerCard</name>
        <message>
            <source>Bila tidak bisa dibereskan sekarang, penyelia boleh melanjutkan hari ini. Namanya dicatat, dan besok ditanya lagi.</source>
            <translation>Where it cannot be mended now, a supervisor may go on for today. The name is recorded, and tomorrow it is asked again.</translation>
        </message>
        <message>
            <source>Lanjutkan dengan PIN penyelia</source>
            <translation>Go on with a supervisor's PIN</translation>
        </message>
        <message>
            <source>Untuk penyelia</source>
            <translation>For a supervisor</translation>
        </message>
    </context>
    <context>
        <name>AttentionScreen</name>
        <message>
            <source>Coba lagi</source>
            <translation>Try again</translation>
        </message>
        <message>
            <source>Kembali ke Beranda</source>
            <translation>Back to the home screen</translation>
        </message>
        <message>
            <source>Lanjutkan dengan yang selamat</source>
            <translation>Go on with what was saved</translation>
        </message>
        <message>
            <source>Loket berhenti di sini supaya tidak ada yang hilang.</source>
            <translation>Loket stops here so that nothing is lost.</translation>
        </message>
        <message>
            <source>Mode latihan</source>
            <translation>Practice mode</translation>
        </message>
        <message>
            <source>Perlu perhatian</source>
            <translation>Needs attention</translation>
        </message>
        <message>
            <source>Yang sudah dicatat tetap tersimpan. Sebutkan tulisan kecil ini bila minta bantuan.</source>
            <translation>What was recorded is still kept. Mention the small print when you ask for help.</translation>
        </message>
    </context>
    <context>
        <name>CalendarPanel</name>
        <message>
            <source>Kode QR: waktu kembali untuk kalender HP peserta</source>
            <translation>QR code: when to come back, for the calendar of the participant's phone</translation>
        </message>
        <message>
            <source>Peserta memindai kode ini dengan kamera HP sendiri. Tanpa data pribadi.</source>
            <translation>The participant scans this code with their own phone's camera. No personal data.</translation>
        </message>
        <message>
            <source>Simpan berkas kalender</source>
            <translation>Save calendar file</translation>
        </message>
        <message>
            <source>Waktu kembali ke kalender HP</source>
            <translation>When to come back, in the phone's calendar</translation>
        </message>
    </context>
    <context>
        <name>CardRow</name>
        <message>
            <source>Belum dicoba</source>
            <translation>Not tried yet</translation>
        </message>
        <message>
            <source>Kira-kira {n} menit.</source>
            <translation>About {n} minutes.</translation>
        </message>
        <message>
            <source>Mulai</source>
            <translation>Start</translation>
        </message>
        <message>
            <source>Ulangi</source>
            <translation>Repeat</translation>
        </message>
        <message>
            <source>{percent} dari 100</source>
            <translation>{percent} of 100</translation>
        </message>
    </context>
    <context>
        <name>CardWords</name>
        <message>
            <source>Diisi dari NIK. Cocokkan dengan KTP.</source>
            <translation>Taken from the NIK. Compare with the KTP.</translation>
        </message>
        <message>
            <source>Hanya angka, bukan {letters}. Sekarang baru {count} angka.</source>
            <translation>Digits only, not {letters}. So far {count} digits.</translation>
        </message>
        <message>
            <source>NIK menunjukkan {date}. Cek ulang; bila sama dengan KTP, lanjut.</source>
            <translation>The NIK says {date}. Check again; if it is as on the KTP, continue.</translation>
        </message>
        <message>
            <source>Nomor KK harus 16 angka, atau kosongkan.</source>
            <translation>A family card number has 16 digits, or leave it empty.</translation>
        </message>
        <message>
            <source>Pilih jenis kelamin seperti di KTP.</source>
            <translation>Choose the sex as on the KTP.</translation>
        </message>
        <message>
            <source>Sekarang baru {count} dari 16 angka.</source>
            <translation>So far {count} of 16 digits.</translation>
        </message>
        <message>
            <source>Sesuai NIK</source>
            <translation>Matches the NIK</translation>
        </message>
        <message>
            <source>lahir {date}</source>
            <translation>born {date}</translation>
        </message>
        <message>
            <source>{place}, Kec. {district}</source>
            <translation>{place}, {district} district</translation>
        </message>
    </context>
    <context>
        <name>CarryCard</name>
        <message>
            <source>Isi teks</source>
            <translation>The text</translation>
        </message>
        <message>
            <source>Kode QR: teks untuk ponsel peserta</source>
            <translation>QR code: text for the participant's phone</translation>
        </message>
        <message>
            <source>Peserta memindai kode ini, menyalin teksnya, lalu menempelnya.</source>
            <translation>The participant scans this code, copies the text and pastes it.</translation>
        </message>
        <message>
            <source>Pindahkan teks ke ponsel peserta</source>
            <translation>Move the text to the participant's phone</translation>
        </message>
        <message>
            <source>Teks lengkap terlalu panjang untuk kode QR, jadi kodenya berisi teks singkat.</source>
            <translation>The whole text is too long for a QR code, so the code holds the short text.</translation>
        </message>
    </context>
    <context>
        <name>CaseNumber</name>
        <message>
            <source>Nomor ini tertulis di balasan. Cocokkan dengan barisnya:</source>
            <translation>This number stands in the reply. Compare it with the line:</translation>
        </message>
        <message>
            <source>Nomor kasus dari mereka</source>
            <translation>Their case number</translation>
        </message>
        <message>
            <source>Perbaiki nomor kasus</source>
            <translation>Correct the case number</translation>
        </message>
        <message>
            <source>Simpan nomor</source>
            <translation>Save number</translation>
        </message>
        <message>
            <source>dari balasan</source>
            <translation>from the reply</translation>
        </message>
    </context>
    <context>
        <name>CaseScreen</name>
        <message>
            <source>Balasan</source>
            <translation>Replies</translation>
        </message>
        <message>
            <source>Baru</source>
            <translation>New</translation>
        </message>
        <message>
            <source>Belum ada catatan jenis ini.</source>
            <translation>Nothing of this kind yet.</translation>
        </message>
        <message>
            <source>Buka</source>
            <comment>a step of the complaint</comment>
            <translation>Open</translation>
        </message>
        <message>
            <source>Bukti</source>
            <translation>Evidence</translation>
        </message>
        <message>
            <source>Cetak riwayat</source>
            <translation>Print history</translation>
        </message>
        <message>
            <source>Data dan persetujuan</source>
            <translation>Data and consent</translation>
        </message>
        <message>
            <source>Data peserta</source>
            <translation>The participant's data</translation>
        </message>
        <message>
            <source>Lanjutkan kasus</source>
            <translation>Go on with the case</translation>
        </message>
        <message>
            <source>Lihat yang lebih lama</source>
            <translation>Show older ones</translation>
        </message>
        <message>
            <source>OTP</source>
            <translation>OTP</translation>
        </message>
        <message>
            <source>Pengaduan</source>
            <translation>Complaint</translation>
        </message>
        <message>
            <source>Riwayat ini tidak bisa dibaca.</source>
            <translation>This history cannot be read.</translation>
        </message>
        <message>
            <source>Riwayat kasus</source>
            <translation>History of the case</translation>
        </message>
        <message>
            <source>Semua</source>
            <translation>All</translation>
        </message>
        <message>
            <source>Yang terbaru di atas. Waktu dalam {zone}.</source>
            <translation>The newest on top. Times in {zone}.</translation>
        </message>
    </context>
    <context>
        <name>CausesCard</name>
        <message>
            <source>Hasil percobaan di langkah Kode OTP yang menentukannya.</source>
            <translation>The results recorded in the OTP code step decide it.</translation>
        </message>
        <message numerus="yes">
            <source>Kode %n kali tidak masuk lewat SMS, padahal nomor HP terbukti aktif.</source>
            <translation>
                <numerusform>The code did not arrive by SMS %n time, though the phone is proven active.</numerusform>
                <numerusform>The code did not arrive by SMS %n times, though the phone is proven active.</numerusform>
            </translation>
        </message>
        <message>
            <source>Mengapa pengaduan perlu dibuat</source>
            <translation>Why a complaint is needed</translation>
        </message>
        <message>
            <source>Pengaduan dibuat sendiri oleh Loket bila salah satu terjadi</source>
            <translation>Loket files a complaint by itself when one of these happens</translation>
        </message>
        <message>
            <source>Pesan limit muncul lagi setelah waktu tunggu penuh.</source>
            <translation>The limit message appears again after a full waiting time.</translation>
        </message>
        <message numerus="yes">
            <source>Pesan limit muncul pada %n hari berbeda.</source>
            <translation>
                <numerusform>The limit message appears on %n day.</numerusform>
                <numerusform>The limit message appears on %n different days.</numerusform>
            </translation>
        </message>
        <message>
            <source>Riwayat percobaan ikut dikirim sebagai bukti.</source>
            <translation>The attempts so far are sent along as evidence.</translation>
        </message>
    </context>
    <context>
        <name>ChannelForm</name>
        <message>
            <source>Alamat diganti. Alamat baru harus disetujui dulu; persetujuan yang lama tidak ikut.</source>
            <translation>The address changes. The new one must be approved first; the old approval does not carry over.</translation>
        </message>
        <message>
            <source>Alamat email</source>
            <translation>Email address</translation>
        </message>
        <message>
            <source>Alamat situs</source>
            <translation>Website</translation>
        </message>
        <message>
            <source>Alamat web meja bantuan</source>
            <translation>Web address of the helpdesk</translation>
        </message>
        <message>
            <source>Alamat, boleh kosong</source>
            <translation>Address, may stay empty</translation>
        </message>
        <message>
            <source>Harus {expected}.</source>
            <translation>It must be {expected}.</translation>
        </message>
        <message>
            <source>Isi dulu.</source>
            <translation>Fill this in first.</translation>
        </message>
        <message>
            <source>Judul surat</source>
            <translation>Subject of the letter</translation>
        </message>
        <message>
            <source>Kosong: tetap yang lama</source>
            <translation>Empty: keep the old one</translation>
        </message>
        <message>
            <source>Kunci API</source>
            <translation>API key</translation>
        </message>
        <message>
            <source>Kunci tanda tangan</source>
            <translation>Signing key</translation>
        </message>
        <message>
            <source>Nama akun</source>
            <translation>Account name</translation>
        </message>
        <message>
            <source>Nama grup</source>
            <translation>Group name</translation>
        </message>
        <message>
            <source>Nama kanal</source>
            <translation>Name of the channel</translation>
        </message>
        <message>
            <source>Nomor telepon</source>
            <translation>Phone number</translation>
        </message>
        <message>
            <source>Nomor topik</source>
            <translation>Topic number</translation>
        </message>
        <message>
            <source>Paling sedikit {least} huruf atau angka, tanpa spasi.</source>
            <translation>At least {least} letters or digits, without spaces.</translation>
        </message>
        <message>
            <source>Saya memeriksa alamat dan jam ini hari ini.</source>
            <translation>I checked this address and these hours today.</translation>
        </message>
        <message>
            <source>Saya memeriksa alamat ini hari ini. Loket boleh mengirim ke sana.</source>
            <translation>I checked this address today. Loket may send there.</translation>
        </message>
        <message>
            <source>Sertakan berkas pengaduan dan bukti</source>
            <translation>Enclose the complaint file and evidence</translation>
        </message>
        <message>
            <source>Sumber alamat dan jam</source>
            <translation>Source of address and hours</translation>
        </message>
        <message>
            <source>Teks, satu baris satu paragraf</source>
            <translation>Text, one paragraph a line</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Tulis tanpa spasi.</source>
            <translation>Write it without spaces.</translation>
        </message>
        <message>
            <source>Tunggu (hari kerja)</source>
            <translation>Wait (working days)</translation>
        </message>
        <message>
            <source>Yang dicentang petugas, satu baris satu hal</source>
            <translation>What staff tick, one point a line</translation>
        </message>
    </context>
    <context>
        <name>ChannelRow</name>
        <message>
            <source>Alamat belum diisi: tidak dikirimi</source>
            <translation>No address yet: nothing is sent</translation>
        </message>
        <message>
            <source>Batal</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Belum dikonfirmasi: tidak dikirimi</source>
            <translation>Not confirmed: nothing is sent</translation>
        </message>
        <message>
            <source>Belum diperiksa</source>
            <translation>Not checked yet</translation>
        </message>
        <message>
            <source>Dicek {date}. Sumber: {source}</source>
            <translation>Checked {date}. Source: {source}</translation>
        </message>
        <message>
            <source>Dikonfirmasi</source>
            <translation>Confirmed</translation>
        </message>
        <message>
            <source>Judul: {subject}</source>
            <translation>Subject: {subject}</translation>
        </message>
        <message>
            <source>Matikan</source>
            <translation>Turn off</translation>
        </message>
        <message>
            <source>Naikkan: {name}</source>
            <translation>Move up: {name}</translation>
        </message>
        <message>
            <source>Pakai lagi</source>
            <translation>Use again</translation>
        </message>
        <message>
            <source>Simpan kanal</source>
            <translation>Save channel</translation>
        </message>
        <message>
            <source>Sudah diperiksa, setujui</source>
            <translation>Checked, approve</translation>
        </message>
        <message>
            <source>Tanpa waktu tunggu</source>
            <translation>No waiting time</translation>
        </message>
        <message>
            <source>Tarik persetujuan</source>
            <translation>Withdraw approval</translation>
        </message>
        <message>
            <source>Tersimpan.</source>
            <translation>Saved.</translation>
        </message>
        <message>
            <source>Tidak dipakai</source>
            <translation>Not in use</translation>
        </message>
        <message>
            <source>Tunggu {days} hari kerja</source>
            <translation>Wait {days} working days</translation>
        </message>
        <message>
            <source>Turunkan: {name}</source>
            <translation>Move down: {name}</translation>
        </message>
        <message>
            <source>Ubah</source>
            <translation>Edit</translation>
        </message>
        <message>
            <source>{hours} ({here} di sini)</source>
            <translation>{hours} ({here} here)</translation>
        </message>
        <message>
            <source>{kind}, dikerjakan petugas</source>
            <translation>{kind}, done by staff</translation>
        </message>
        <message>
            <source>{kind}, dikirim sendiri oleh Loket</source>
            <translation>{kind}, sent by Loket itself</translation>
        </message>
    </context>
    <context>
        <name>Channels</name>
        <message>
            <source>Kanal ditambahkan di akhir tangga.</source>
            <translation>Channel added at the end of the ladder.</translation>
        </message>
        <message>
            <source>Kanal tersimpan.</source>
            <translation>Channel saved.</translation>
        </message>
        <message>
            <source>Kotak balasan tersimpan.</source>
            <translation>Reply mailbox saved.</translation>
        </message>
    </context>
    <context>
        <name>ChannelsSection</name>
        <message>
            <source>Belum dikonfirmasi, jadi tidak dikirimi: {names}.</source>
            <translation>Not confirmed, so nothing is sent there: {names}.</translation>
        </message>
        <message>
            <source>Belum diperiksa: {names}.</source>
            <translation>Not checked yet: {names}.</translation>
        </message>
        <message>
            <source>Loket naik satu kanal bila belum ada jawaban. Yang dikirim sendiri hanya ke alamat yang sudah dikonfirmasi.</source>
            <translation>Loket moves on to the next channel when there is no answer. It sends by itself only to confirmed addresses.</translation>
        </message>
        <message>
            <source>Semua kanal sudah dikonfirmasi.</source>
            <translation>All channels are confirmed.</translation>
        </message>
        <message>
            <source>Tangga pengaduan</source>
            <translation>Complaint ladder</translation>
        </message>
    </context>
    <context>
        <name>CheckList</name>
        <message numerus="yes">
            <source>%n belum diperiksa</source>
            <translation>
                <numerusform>%n not checked yet</numerusform>
                <numerusform>%n not checked yet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n perlu dibereskan</source>
            <translation>
                <numerusform>%n needs to be put right</numerusform>
                <numerusform>%n need to be put right</numerusform>
            </translation>
        </message>
        <message>
            <source>HP peserta</source>
            <translation>The participant's phone</translation>
        </message>
        <message>
            <source>Nama menu berbeda di tiap merek HP. Petunjuk per {date}.</source>
            <translation>Menus are named differently by each maker. Hints as of {date}.</translation>
        </message>
        <message>
            <source>Petunjuk untuk merek HP</source>
            <translation>Hints for this make of phone</translation>
        </message>
        <message>
            <source>Semua baik</source>
            <translation>All fine</translation>
        </message>
    </context>
    <context>
        <name>CommissioningScreen</name>
        <message>
            <source>Daftar petugas tidak selamat. Catatan lain tetap ada.</source>
            <translation>The list of staff could not be saved. The other records are still here.</translation>
        </message>
        <message>
            <source>Di mana loket ini?</source>
            <translation>Where is this desk?</translation>
        </message>
        <message>
            <source>Email untuk pengaduan</source>
            <translation>Email for complaints</translation>
        </message>
        <message>
            <source>Halaman {n} dari {last}</source>
            <translation>Page {n} of {last}</translation>
        </message>
        <message>
            <source>Kembali</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Kunci ini membuka data bila frasa sandi terlupa atau komputer rusak. Simpan di brankas, atau di amplop tertutup di tempat lain.</source>
            <translation>This key opens the records if the passphrase is forgotten or the computer breaks. Keep it in a safe, or in a closed envelope elsewhere.</translation>
        </message>
        <message>
            <source>Kunci pemulihan</source>
            <translation>Recovery key</translation>
        </message>
        <message>
            <source>Kunci pemulihan loket ini dipegang kantor pusat (sidik {mark}). Penyelia menambah petugas, memeriksa alamat, dan membuka PIN yang terkunci.</source>
            <translation>The central office keeps the recovery key of this kiosk (mark {mark}). Supervisors add officers, check addresses and unlock PINs.</translation>
        </message>
        <message>
            <source>Lanjut</source>
            <translation>Continue</translation>
        </message>
        <message>
            <source>Loket ini perlu penyelia</source>
            <translation>This desk needs a supervisor</translation>
        </message>
        <message>
            <source>Loket membantu peserta melewati limit OTP Prakerja.</source>
            <translation>Loket helps participants past the Prakerja OTP limit.</translation>
        </message>
        <message>
            <source>Nama tempat muncul di layar dan di surat pengaduan. Kode loket membuat nomor kasus tiap loket berbeda.</source>
            <translation>The name of the place stands on the screen and in complaints. The desk code keeps the case numbers of each desk apart.</translation>
        </message>
        <message>
            <source>Nanti saja</source>
            <translation>Later</translation>
        </message>
        <message>
            <source>Pengaduan dikirim dari alamat email loket. Loket tidak menghubungi siapa pun sebelum Anda memberi centang.</source>
            <translation>Complaints are sent from the desk's email. Loket contacts nobody before you tick the box.</translation>
        </message>
        <message>
            <source>Penyelia menambah petugas, memeriksa alamat, dan membuka PIN yang terkunci. Petugas lain ditambahkan nanti di Pengaturan.</source>
            <translation>The supervisor adds staff, checks addresses and unlocks PINs. Other staff are added later in Settings.</translation>
        </message>
        <message>
            <source>Selamat datang di Loket</source>
            <translation>Welcome to Loket</translation>
        </message>
        <message>
            <source>Selesai</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>Siapa penyelianya?</source>
            <translation>Who is the supervisor?</translation>
        </message>
        <message>
            <source>Simpan dan mulai</source>
            <translation>Save and start</translation>
        </message>
    </context>
    <context>
        <name>Companion</name>
        <message>
            <source>Berhenti, lihat hasil</source>
            <translation>Stop, see the result</translation>
        </message>
        <message>
            <source>Dikatakan peserta</source>
            <translation>Said by the participant</translation>
        </message>
        <message>
            <source>KATA PESERTA</source>
            <translation>THE PARTICIPANT SAYS</translation>
        </message>
        <message>
            <source>KTP</source>
            <translation>KTP</translation>
        </message>
        <message>
            <source>LATIHAN</source>
            <translation>PRACTICE</translation>
        </message>
        <message>
            <source>PELATIH</source>
            <translation>COACH</translation>
        </message>
        <message>
            <source>Sembunyikan pelatih</source>
            <translation>Hide the coach</translation>
        </message>
    </context>
    <context>
        <name>CompareTable</name>
        <message>
            <source>Akun Prakerja</source>
            <translation>Prakerja account</translation>
        </message>
        <message>
            <source>Bandingkan</source>
            <translation>Compare</translation>
        </message>
        <message>
            <source>KTP</source>
            <translation>KTP</translation>
        </message>
    </context>
    <context>
        <name>ComparisonCard</name>
        <message>
            <source>Boleh diisi sebagian, dibacakan peserta dari HP sendiri. Yang disimpan hanya hasilnya; tulisan akun dan alamat tidak.</source>
            <translation>Fill in as much as you like, read out by the participant from their own phone. Only the result is kept, not the account's texts or the address.</translation>
        </message>
    </context>
    <context>
        <name>ComplaintNews</name>
        <message>
            <source>Ada jawaban, dibaca Loket {time}</source>
            <translation>There is an answer, read by Loket {time}</translation>
        </message>
        <message>
            <source>Baca bersama peserta</source>
            <translation>Read with the participant</translation>
        </message>
        <message>
            <source>Izin mengadu ditarik. Pengaduan tidak diteruskan lagi.</source>
            <translation>Consent to complain was withdrawn. The complaint is not followed up any more.</translation>
        </message>
        <message>
            <source>Jawaban sudah membantu. Pengaduan tidak diteruskan lagi.</source>
            <translation>The answer has helped. The complaint is not followed up any more.</translation>
        </message>
        <message>
            <source>Kasus ini sudah ditutup. Pengaduan tidak diteruskan lagi.</source>
            <translation>This case is closed. The complaint is not followed up any more.</translation>
        </message>
        <message>
            <source>Kode OTP sudah berhasil. Pengaduan tidak diteruskan lagi.</source>
            <translation>An OTP code has worked. The complaint is not followed up any more.</translation>
        </message>
        <message>
            <source>Langkah berikutnya menunggu sampai jawaban ini dibaca bersama peserta.</source>
            <translation>The next step waits until this answer has been read with the participant.</translation>
        </message>
    </context>
    <context>
        <name>ComplaintRungs</name>
        <message numerus="yes">
            <source>, dengan %n lampiran bukti</source>
            <translation>
                <numerusform>, with %n piece of evidence</numerusform>
                <numerusform>, with %n pieces of evidence</numerusform>
            </translation>
        </message>
        <message>
            <source>Alamat belum dikonfirmasi penyelia.</source>
            <translation>Address not confirmed by a supervisor yet.</translation>
        </message>
        <message>
            <source>Baca jawaban</source>
            <translation>Read the answer</translation>
        </message>
        <message>
            <source>Buka berkas</source>
            <translation>Open the file</translation>
        </message>
        <message>
            <source>Buka naskah</source>
            <translation>Open the script</translation>
        </message>
        <message>
            <source>Buka teks</source>
            <translation>Open the text</translation>
        </message>
        <message>
            <source>Dilewati: alamat belum dikonfirmasi penyelia.</source>
            <translation>Skipped: a supervisor has not confirmed the address.</translation>
        </message>
        <message>
            <source>Dilewati: alamatnya belum diisi.</source>
            <translation>Skipped: no address has been entered.</translation>
        </message>
        <message>
            <source>Jika belum ada jawaban sampai {day}.</source>
            <translation>If there is no answer by {day}.</translation>
        </message>
        <message>
            <source>Lihat</source>
            <translation>View</translation>
        </message>
        <message>
            <source>Otomatis sebentar lagi{enclosed}.</source>
            <translation>Automatic in a moment{enclosed}.</translation>
        </message>
        <message>
            <source>Otomatis setelah langkah {number}{enclosed}.</source>
            <translation>Automatic after step {number}{enclosed}.</translation>
        </message>
        <message>
            <source>Otomatis {day}{enclosed}.</source>
            <translation>Automatic {day}{enclosed}.</translation>
        </message>
        <message>
            <source>Setelah langkah {number}.</source>
            <translation>After step {number}.</translation>
        </message>
    </context>
    <context>
        <name>ComplaintScreen</name>
        <message>
            <source>Cetak berkas</source>
            <translation>Print the file</translation>
        </message>
        <message>
            <source>Kasus ditutup. Surat yang belum terkirim tidak dikirim lagi.</source>
            <translation>The case is closed. A letter not sent yet will not be sent any more.</translation>
        </message>
        <message>
            <source>Lihat surat</source>
            <translation>Read letter</translation>
        </message>
        <message>
            <source>Masalah peserta sudah selesai?</source>
            <translation>Is the participant's problem solved?</translation>
        </message>
        <message>
            <source>Pengaduan sudah dibuat</source>
            <translation>The complaint has been filed</translation>
        </message>
        <message>
            <source>Pengaduan sudah dibuat otomatis</source>
            <translation>The complaint was filed automatically</translation>
        </message>
        <message>
            <source>Riwayat kasus</source>
            <translation>History of the case</translation>
        </message>
        <message>
            <source>Selesai, layani berikutnya</source>
            <translation>Done, serve the next</translation>
        </message>
        <message>
            <source>Simpan berkas</source>
            <translation>Save the file</translation>
        </message>
        <message>
            <source>Tidak ada yang perlu ditulis ulang.</source>
            <translation>Nothing has to be written again.</translation>
        </message>
        <message>
            <source>Ya, masalah selesai</source>
            <translation>Yes, problem solved</translation>
        </message>
    </context>
    <context>
        <name>Confirm</name>
        <message>
            <source>Batal</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>ConsentForm</name>
        <message>
            <source>Cara menyetujui</source>
            <translation>How they agreed</translation>
        </message>
        <message>
            <source>Ditulis peserta sebagai tanda setuju</source>
            <translation>Written as a sign of agreement</translation>
        </message>
        <message>
            <source>Jawaban peserta</source>
            <translation>The participant's answer</translation>
        </message>
        <message>
            <source>Lengkap. Centang yang lain boleh dikosongkan.</source>
            <translation>Complete. The other ticks may stay empty.</translation>
        </message>
        <message>
            <source>Nama peserta</source>
            <translation>Participant's name</translation>
        </message>
        <message>
            <source>Tanpa centang ini petugas tidak boleh mencatat apa pun.</source>
            <translation>Without this tick staff may not note anything.</translation>
        </message>
        <message>
            <source>Tulis nama peserta sebagai tanda setuju.</source>
            <translation>Write the participant's name as a sign of agreement.</translation>
        </message>
        <message>
            <source>Untuk lanjut, peserta mencentang pernyataan pertama dan menulis nama.</source>
            <translation>To continue, the participant ticks the first statement and writes their name.</translation>
        </message>
        <message>
            <source>Untuk lanjut, peserta mencentang pernyataan pertama.</source>
            <translation>To continue, the participant ticks the first statement.</translation>
        </message>
        <message>
            <source>Untuk lanjut, tulis nama peserta.</source>
            <translation>To continue, write the participant's name.</translation>
        </message>
        <message>
            <source>Untuk menarik persetujuan dan menghapus data, tekan Data saya.</source>
            <translation>To withdraw consent and erase the data, press My data.</translation>
        </message>
    </context>
    <context>
        <name>ConsentScreen</name>
        <message>
            <source>Data saya</source>
            <translation>My data</translation>
        </message>
        <message>
            <source>Dihapus begitu kasus ditutup.</source>
            <translation>Erased as soon as the case is closed.</translation>
        </message>
        <message>
            <source>Disetujui {name}, {when} (teks {version})</source>
            <translation>Agreed by {name}, {when} (text {version})</translation>
        </message>
        <message>
            <source>Disimpan {days} hari setelah kasus ditutup.</source>
            <translation>Kept for {days} days after the case is closed.</translation>
        </message>
        <message>
            <source>Kembali</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Lanjut</source>
            <translation>Continue</translation>
        </message>
        <message>
            <source>Pengaduan boleh dikirim.</source>
            <translation>A complaint may be sent.</translation>
        </message>
        <message>
            <source>Pengaduan tidak boleh dikirim.</source>
            <translation>No complaint may be sent.</translation>
        </message>
        <message>
            <source>Perbarui persetujuan</source>
            <translation>Renew consent</translation>
        </message>
        <message>
            <source>Peserta membaca sendiri, atau petugas membacakan. Boleh menolak.</source>
            <translation>The participant reads it, or staff read it aloud. They may say no.</translation>
        </message>
        <message>
            <source>Setuju dan lanjut</source>
            <translation>Agree and continue</translation>
        </message>
        <message>
            <source>Tidak setuju</source>
            <translation>Do not agree</translation>
        </message>
        <message>
            <source>Ubah centang bila peserta ingin, lalu perbarui.</source>
            <translation>Change the ticks if the participant wishes, then renew.</translation>
        </message>
    </context>
    <context>
        <name>ContactScreen</name>
        <message>
            <source>Kalau peserta bertanya</source>
            <translation>If the participant asks</translation>
        </message>
        <message>
            <source>Kembali</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Ketik seperti kata peserta. Loket merapikan tulisannya sendiri.</source>
            <translation>Type it as the participant says it. Loket tidies the writing itself.</translation>
        </message>
        <message>
            <source>Lanjut ke perangkat</source>
            <translation>On to the device</translation>
        </message>
        <message>
            <source>Periksa telepon dan email</source>
            <translation>Check phone and email</translation>
        </message>
        <message>
            <source>Peserta mengatakan nomor ini aktif dan dipegang sekarang</source>
            <translation>The participant says that this number is active and in their hands now</translation>
        </message>
        <message>
            <source>Simpan, lanjut nanti</source>
            <translation>Save, continue later</translation>
        </message>
        <message>
            <source>“Boleh pakai nomor saudara?” Jangan. Kodenya masuk ke HP orang lain, dan nomor itu tidak cocok dengan dompet digital peserta.</source>
            <translation>“May I use a relative's number?” No. The code arrives on somebody else's phone, and that number does not match the participant's e-wallet.</translation>
        </message>
        <message>
            <source>“Nomor saya sudah ganti.” Peserta mengubahnya sendiri di akun: Profil, Ubah Nomor Handphone.</source>
            <translation>“My number has changed.” Participants change it themselves in the account: Profil, Ubah Nomor Handphone.</translation>
        </message>
    </context>
    <context>
        <name>ContentCard</name>
        <message numerus="yes">
            <source>%n gambar</source>
            <translation>
                <numerusform>%n picture</numerusform>
                <numerusform>%n pictures</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hari</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n kali</source>
            <translation>
                <numerusform>%n time</numerusform>
                <numerusform>%n times</numerusform>
            </translation>
        </message>
        <message>
            <source>Akun</source>
            <translation>Account</translation>
        </message>
        <message>
            <source>Atur bukti</source>
            <translation>Manage evidence</translation>
        </message>
        <message>
            <source>Bukti</source>
            <translation>Evidence</translation>
        </message>
        <message>
            <source>Isi pengaduan</source>
            <translation>What the complaint says</translation>
        </message>
        <message>
            <source>Percobaan</source>
            <translation>Attempts</translation>
        </message>
        <message>
            <source>Telepon</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>belum ada</source>
            <translation>nothing yet</translation>
        </message>
    </context>
    <context>
        <name>CoverPanel</name>
        <message>
            <source>Bagian itu sedang ditutup. Tunggu sebentar…</source>
            <translation>Covering that part. One moment…</translation>
        </message>
        <message>
            <source>Batalkan penutup terakhir</source>
            <translation>Undo the last bar</translation>
        </message>
        <message>
            <source>Belum ada yang ditutup.</source>
            <translation>Nothing is covered yet.</translation>
        </message>
        <message>
            <source>Gambar asli dihapus untuk selamanya.</source>
            <translation>The original picture is deleted for good.</translation>
        </message>
        <message>
            <source>Hapus bukti</source>
            <translation>Delete evidence</translation>
        </message>
        <message>
            <source>Hapus {label} dari loket ini?</source>
            <translation>Delete {label} from this desk?</translation>
        </message>
        <message>
            <source>Lihat seluruhnya</source>
            <translation>See all of it</translation>
        </message>
        <message>
            <source>Penutup {number} dari {count}: {left}% dari kiri, {top}% dari atas, lebar {wide}%, tinggi {high}%.</source>
            <translation>Bar {number} of {count}: {left}% from the left, {top}% from the top, {wide}% wide, {high}% high.</translation>
        </message>
        <message>
            <source>Perbesar</source>
            <translation>Enlarge</translation>
        </message>
        <message>
            <source>Seret di atas gambar untuk menutup. Dengan tombol: panah menggeser, Shift + panah mengubah ukuran, Delete menghapus penutup.</source>
            <translation>Drag on the picture to cover. By keys: arrows move, Shift + arrows resize, Delete takes a bar away.</translation>
        </message>
        <message>
            <source>Surat yang sudah terkirim bersamanya tidak ikut ditarik.</source>
            <translation>Letters already sent with it are not called back.</translation>
        </message>
        <message>
            <source>Tutup bagian ini</source>
            <translation>Cover this part</translation>
        </message>
        <message>
            <source>Ya, hapus bukti</source>
            <translation>Yes, delete it</translation>
        </message>
        <message>
            <source>Yang disimpan hanya gambar yang tertutup, dan tidak bisa dibuka lagi.</source>
            <translation>Only the covered picture is kept, and it cannot be uncovered.</translation>
        </message>
    </context>
    <context>
        <name>DaysOff</name>
        <message>
            <source>26-12-2026</source>
            <translation>26-12-2026</translation>
        </message>
        <message>
            <source>Daftar penuh. Hapus tanggal yang sudah lewat.</source>
            <translation>The list is full. Remove dates that have passed.</translation>
        </message>
        <message>
            <source>Hapus {day}</source>
            <translation>Remove {day}</translation>
        </message>
        <message>
            <source>Hari libur tambahan</source>
            <translation>Extra days off</translation>
        </message>
        <message>
            <source>Libur nasional sudah dikenal. Tambahkan cuti bersama atau libur setempat.</source>
            <translation>National holidays are known already. Add collective leave or local holidays.</translation>
        </message>
        <message>
            <source>Tambahkan</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>Tanggal</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>Tanggal ini sudah ada.</source>
            <translation>This date is in the list already.</translation>
        </message>
        <message>
            <source>Tulis tanggal seperti 26-12-2026.</source>
            <translation>Write a date such as 26-12-2026.</translation>
        </message>
    </context>
    <context>
        <name>DeliveryPanel</name>
        <message>
            <source>Belum, kirim lagi</source>
            <translation>No, send again</translation>
        </message>
        <message>
            <source>Buka Pengaturan</source>
            <translation>Open Settings</translation>
        </message>
        <message>
            <source>Cek dulu surat terkirim dan balasan. Kalau surat ternyata sudah sampai, mereka menerima dua pengaduan yang sama.</source>
            <translation>Check the sent mail and the replies first. If the letter has arrived after all, they get the same complaint twice.</translation>
        </message>
        <message>
            <source>Coba sekarang</source>
            <translation>Try now</translation>
        </message>
        <message>
            <source>Kasus ini sudah ditutup, jadi surat tidak dikirim.</source>
            <translation>This case is closed, so the letter is not sent.</translation>
        </message>
        <message>
            <source>Kirim ke alamat lain</source>
            <translation>Send to another address</translation>
        </message>
        <message>
            <source>Kirim lagi</source>
            <translation>Send again</translation>
        </message>
        <message>
            <source>Minta izin</source>
            <translation>Ask for consent</translation>
        </message>
        <message>
            <source>Persetujuan pengaduan ditarik, jadi surat tidak dikirim.</source>
            <translation>Consent to the complaint was withdrawn, so the letter is not sent.</translation>
        </message>
        <message>
            <source>Sudah dicek, dan memang belum sampai?</source>
            <translation>Checked, and it really did not arrive?</translation>
        </message>
        <message>
            <source>Sudah sampai</source>
            <translation>It arrived</translation>
        </message>
        <message>
            <source>Tanda terima server: {receipt}</source>
            <translation>Server receipt: {receipt}</translation>
        </message>
        <message>
            <source>Ya, kirim lagi</source>
            <translation>Yes, send again</translation>
        </message>
        <message>
            <source>kosong: alamat semula</source>
            <translation>empty: the same address</translation>
        </message>
    </context>
    <context>
        <name>DeskCard</name>
        <message>
            <source>Belum dikonfirmasi penyelia</source>
            <translation>Not confirmed by a supervisor yet</translation>
        </message>
        <message>
            <source>Buka Pengaturan</source>
            <translation>Open Settings</translation>
        </message>
        <message>
            <source>Cocokkan dulu di situs resminya sebelum dipakai.</source>
            <translation>Compare it with the official site before you use it.</translation>
        </message>
        <message>
            <source>Diperiksa {day}. Sumber: {source}</source>
            <translation>Checked {day}. Source: {source}</translation>
        </message>
        <message>
            <source>Kode QR: {address}</source>
            <translation>QR code: {address}</translation>
        </message>
    </context>
    <context>
        <name>DeviceScreen</name>
        <message>
            <source>Jam komputer melompat jauh sejak terakhir dipakai.</source>
            <translation>The computer's clock has leapt far since it was last used.</translation>
        </message>
        <message>
            <source>Kembali</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Lanjut ke kode OTP</source>
            <translation>On to the OTP code</translation>
        </message>
        <message>
            <source>Periksa HP dan jaringan</source>
            <translation>Check phone and network</translation>
        </message>
        <message>
            <source>Peserta yang menekan di HP sendiri. Yang belum sempat boleh dilewati.</source>
            <translation>The participant does the pressing on their own phone. What there is no time for may be skipped.</translation>
        </message>
        <message>
            <source>Waktu tunggu tetap benar. Minta penyelia memeriksanya.</source>
            <translation>Waiting times stay right. Ask a supervisor to check it.</translation>
        </message>
    </context>
    <context>
        <name>DevicesCard</name>
        <message>
            <source>Cari lagi</source>
            <translation>Look again</translation>
        </message>
        <message>
            <source>Printer dan modem</source>
            <translation>Printer and modem</translation>
        </message>
        <message>
            <source>Sudah, sembunyikan</source>
            <translation>Done, hide this</translation>
        </message>
    </context>
    <context>
        <name>EligibilityCard</name>
        <message>
            <source>Ada yang perlu dicek</source>
            <translation>Something needs a check</translation>
        </message>
        <message>
            <source>Bacakan. Apakah semuanya sesuai?</source>
            <translation>Read it out. Does all of it fit?</translation>
        </message>
        <message>
            <source>Dicatat hanya sesuai atau perlu dicek, bukan yang mana.</source>
            <translation>Only whether it fits or needs a check is noted, never which point.</translation>
        </message>
        <message>
            <source>Perlu dicek. Peserta tetap boleh mencoba.</source>
            <translation>Needs a check. The participant may still try.</translation>
        </message>
        <message>
            <source>Semua sesuai</source>
            <translation>All of it fits</translation>
        </message>
        <message>
            <source>Syarat, sebelum meminta kode</source>
            <translation>The rules, before a code is asked for</translation>
        </message>
    </context>
    <context>
        <name>EmailEntry</name>
        <message>
            <source>Bentuk email benar. Dicatat sebagai {address}.</source>
            <translation>The email has the right form. Noted as {address}.</translation>
        </message>
        <message>
            <source>Bentuk email benar. Pastikan peserta bisa membukanya.</source>
            <translation>The email has the right form. Make sure that the participant can open it.</translation>
        </message>
        <message>
            <source>Email akun Prakerja</source>
            <translation>Email of the Prakerja account</translation>
        </message>
        <message>
            <source>Ganti menjadi {domain}</source>
            <translation>Change to {domain}</translation>
        </message>
        <message>
            <source>nama@example.com</source>
            <translation>name@example.com</translation>
        </message>
    </context>
    <context>
        <name>Evidence</name>
        <message>
            <source>Bagian itu ditutup. Gambar asli dihapus.</source>
            <translation>That part is covered. The original is deleted.</translation>
        </message>
        <message>
            <source>Bukti dihapus dari loket ini.</source>
            <translation>The evidence is deleted from this desk.</translation>
        </message>
    </context>
    <context>
        <name>EvidenceCard</name>
        <message>
            <source>Bukti nomor aktif: {level}</source>
            <translation>Evidence that the number is active: {level}</translation>
        </message>
        <message>
            <source>Bukti nomor ini aktif</source>
            <translation>Evidence that this number is active</translation>
        </message>
        <message>
            <source>belum ada nomor</source>
            <translation>no number yet</translation>
        </message>
    </context>
    <context>
        <name>EvidenceScreen</name>
        <message>
            <source>Bukti pengaduan</source>
            <translation>Evidence for the complaint</translation>
        </message>
    </context>
    <context>
        <name>EvidenceWords</name>
        <message>
            <source>Ambil</source>
            <translation>Take</translation>
        </message>
        <message numerus="yes">
            <source>Ambil %n berkas</source>
            <translation>
                <numerusform>Take %n file</numerusform>
                <numerusform>Take %n files</numerusform>
            </translation>
        </message>
        <message>
            <source>Bukti pengaduan</source>
            <translation>Evidence for the complaint</translation>
        </message>
        <message>
            <source>Cari lagi</source>
            <translation>Look again</translation>
        </message>
        <message>
            <source>Centang yang dibutuhkan saja. Bukan foto KTP.</source>
            <translation>Tick only what is needed. No photo of the KTP.</translation>
        </message>
        <message>
            <source>Kembali</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Kembali ke pengaduan</source>
            <translation>Back to the complaint</translation>
        </message>
        <message>
            <source>Pilih berkas</source>
            <translation>Choose files</translation>
        </message>
        <message>
            <source>Simpan yang tertutup</source>
            <translation>Keep the covered one</translation>
        </message>
        <message>
            <source>Tangkapan layar pesan limit. Semuanya dihapus sendiri pada tanggalnya.</source>
            <translation>Screenshots of the limit message. All are deleted by themselves on their date.</translation>
        </message>
        <message>
            <source>Tutup NIK, kode OTP, dan nama orang lain. Saat disimpan, gambar asli dihapus untuk selamanya.</source>
            <translation>Cover the NIK, OTP codes and other people's names. On keeping, the original is deleted for good.</translation>
        </message>
    </context>
    <context>
        <name>FiledView</name>
        <message>
            <source>Katakan ke peserta</source>
            <translation>Say to the participant</translation>
        </message>
        <message>
            <source>Kirim sekarang ke {name}?</source>
            <translation>Send to {name} now?</translation>
        </message>
        <message>
            <source>Lanjut ke langkah berikutnya sekarang</source>
            <translation>Go on to the next step now</translation>
        </message>
        <message>
            <source>Loket tidak menunggu jawaban dari langkah sebelumnya.</source>
            <translation>Loket will not wait for an answer to the step before.</translation>
        </message>
        <message>
            <source>Masalah selesai</source>
            <translation>Problem solved</translation>
        </message>
        <message>
            <source>Periksa balasan</source>
            <translation>Check for replies</translation>
        </message>
        <message>
            <source>Ya, kirim sekarang</source>
            <translation>Yes, send now</translation>
        </message>
    </context>
    <context>
        <name>FilesCard</name>
        <message>
            <source>Gambar dan PDF, yang terbaru di atas</source>
            <translation>Pictures and PDFs, the newest on top</translation>
        </message>
        <message>
            <source>Mencari di stik USB dan folder gambar…</source>
            <translation>Looking on USB sticks and in the picture folders…</translation>
        </message>
        <message>
            <source>Pasang stik USB, tunggu sebentar, lalu tekan Cari lagi.</source>
            <translation>Plug in the USB stick, wait a moment, then press Look again.</translation>
        </message>
        <message>
            <source>Tampilkan lebih banyak</source>
            <translation>Show more</translation>
        </message>
        <message>
            <source>Tidak ada gambar atau PDF yang ditemukan.</source>
            <translation>No picture or PDF was found.</translation>
        </message>
    </context>
    <context>
        <name>Flaws</name>
        <message numerus="yes">
            <source>Dan %n berkas lagi.</source>
            <translation>
                <numerusform>And %n more file.</numerusform>
                <numerusform>And %n more files.</numerusform>
            </translation>
        </message>
        <message>
            <source>Tidak ada gambar yang disalin. Salin dulu, lalu tempel lagi.</source>
            <translation>No picture was copied. Copy one, then paste again.</translation>
        </message>
        <message>
            <source>Tidak jadi ditambahkan</source>
            <translation>Not added</translation>
        </message>
    </context>
    <context>
        <name>GuidanceScreen</name>
        <message>
            <source>Alamat</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>Bila muncul pesan batas OTP, coba lagi setelah {wait}.</source>
            <translation>If the OTP limit message appears, try again after {wait}.</translation>
        </message>
        <message>
            <source>Bila perlu ganti kata sandi</source>
            <translation>If the password has to be changed</translation>
        </message>
        <message>
            <source>Cocokkan NIK, nomor KK, nama, dan tanggal lahir di akun dengan KTP dan KK.</source>
            <translation>Compare NIK, family card number, name and date of birth in the account with KTP and family card.</translation>
        </message>
        <message>
            <source>Email Prakerja</source>
            <translation>Prakerja email</translation>
        </message>
        <message>
            <source>Jam</source>
            <translation>Hours</translation>
        </message>
        <message>
            <source>Kanal</source>
            <translation>Channel</translation>
        </message>
        <message>
            <source>Kanal yang bisa dihubungi peserta</source>
            <translation>Channels the participant can contact</translation>
        </message>
        <message>
            <source>Kembali ke persetujuan</source>
            <translation>Back to consent</translation>
        </message>
        <message>
            <source>Live chat di situs Prakerja</source>
            <translation>Live chat on the Prakerja site</translation>
        </message>
        <message>
            <source>Loket tidak mencatat nama, nomor, atau hasil apa pun.</source>
            <translation>Loket notes no name, no number and no result.</translation>
        </message>
        <message>
            <source>Minta kode satu kali saja, lalu tunggu. Kode diketik sendiri.</source>
            <translation>Request a code once only, then wait. Type the code yourself.</translation>
        </message>
        <message>
            <source>Nomor lama</source>
            <translation>Older number</translation>
        </message>
        <message>
            <source>Pakai nomor HP sendiri yang aktif. Jangan pakai nomor keluarga.</source>
            <translation>Use your own active mobile number. Do not use a relative's.</translation>
        </message>
        <message>
            <source>Panduan langkah demi langkah</source>
            <translation>Step-by-step guides</translation>
        </message>
        <message>
            <source>Panduan saja</source>
            <translation>Guidance only</translation>
        </message>
        <message>
            <source>Periksa sinyal, kotak SMS, dan folder spam di SMS dan email.</source>
            <translation>Check the signal, the SMS inbox, and the spam folders of SMS and email.</translation>
        </message>
        <message>
            <source>Peserta mengerjakan semua di HP sendiri.</source>
            <translation>The participant does everything on their own phone.</translation>
        </message>
        <message>
            <source>Pusat panggilan Prakerja</source>
            <translation>Prakerja call centre</translation>
        </message>
        <message>
            <source>Selesai, ke Beranda</source>
            <translation>Done, to Home</translation>
        </message>
        <message>
            <source>Senin sampai Jumat, {opens} sampai {closes} WIB</source>
            <translation>Monday to Friday, {opens} to {closes} WIB</translation>
        </message>
        <message>
            <source>Setelah {requests} kali minta, tunggu {pause}.</source>
            <translation>After {requests} requests, wait {pause}.</translation>
        </message>
        <message>
            <source>Sumbernya dibaca {date}; alamat dan jam bisa sudah berubah. Jangan sebutkan kode OTP atau kata sandi kepada siapa pun.</source>
            <translation>The source was read on {date}; addresses and hours may have changed. Tell nobody an OTP code or a password.</translation>
        </message>
        <message>
            <source>Syarat ikut Prakerja</source>
            <translation>Who may take part in Prakerja</translation>
        </message>
        <message>
            <source>Tidak ada yang disimpan</source>
            <translation>Nothing is stored</translation>
        </message>
        <message>
            <source>Yang bisa dikerjakan sendiri</source>
            <translation>What they can do alone</translation>
        </message>
        <message>
            <source>setiap hari, {opens} sampai {closes} WIB</source>
            <translation>every day, {opens} to {closes} WIB</translation>
        </message>
        <message>
            <source>tidak diumumkan</source>
            <translation>not published</translation>
        </message>
    </context>
    <context>
        <name>Guide</name>
        <message>
            <source>Katakan ke peserta</source>
            <translation>Say to the participant</translation>
        </message>
        <message>
            <source>Mengapa penting</source>
            <translation>Why it matters</translation>
        </message>
    </context>
    <context>
        <name>GuidesList</name>
        <message>
            <source>Cari: kode, spam, nomor</source>
            <translation>Search: code, spam</translation>
        </message>
        <message>
            <source>Coba satu kata saja.</source>
            <translation>Try a single word.</translation>
        </message>
        <message>
            <source>Panduan</source>
            <translation>Guides</translation>
        </message>
        <message>
            <source>Tidak ada panduan yang cocok.</source>
            <translation>No guide matches.</translation>
        </message>
    </context>
    <context>
        <name>GuidesScreen</name>
        <message>
            <source>Isi panduan</source>
            <translation>Text of the guide</translation>
        </message>
        <message>
            <source>Kembali</source>
            <translation>Back</translation>
        </message>
    </context>
    <context>
        <name>HelpCard</name>
        <message>
            <source>Berkas bantuan berisi keadaan loket ini untuk pengelola. Di dalamnya tidak ada nama, NIK, nomor HP, email, atau isi kasus siapa pun.</source>
            <translation>The support file tells the manager how this kiosk is. There is no name, NIK, phone, email or case of anybody in it.</translation>
        </message>
        <message>
            <source>Berkas sedang ditulis. Jangan cabut stik.</source>
            <translation>The file is being written. Do not pull the stick.</translation>
        </message>
        <message>
            <source>Perlu bantuan?</source>
            <translation>Need help?</translation>
        </message>
        <message>
            <source>Simpan berkas bantuan ke stik</source>
            <translation>Save a support file to a stick</translation>
        </message>
        <message>
            <source>Tersimpan di stik: {file}. Stik boleh dicabut.</source>
            <translation>Saved on the stick: {file}. The stick may be pulled.</translation>
        </message>
    </context>
    <context>
        <name>HintsCard</name>
        <message>
            <source>Bisa dicek peserta sendiri</source>
            <translation>Participants can check this themselves</translation>
        </message>
        <message>
            <source>Cara mengecek muncul di sini setelah operator nomornya dikenali.</source>
            <translation>How to check appears here once the operator of the number is known.</translation>
        </message>
    </context>
    <context>
        <name>HistoryCard</name>
        <message>
            <source>Belum ada kode yang diminta.</source>
            <translation>No code has been requested yet.</translation>
        </message>
        <message>
            <source>Buat pengaduan</source>
            <translation>File the complaint</translation>
        </message>
        <message>
            <source>Hasil</source>
            <translation>Result</translation>
        </message>
        <message>
            <source>Kalau gagal sekali lagi</source>
            <translation>If it fails once more</translation>
        </message>
        <message>
            <source>Lewat</source>
            <translation>By</translation>
        </message>
        <message>
            <source>Lihat pengaduan</source>
            <translation>See the complaint</translation>
        </message>
        <message>
            <source>Minta izin</source>
            <translation>Ask for consent</translation>
        </message>
        <message>
            <source>Oleh</source>
            <translation>Staff</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>Reset</translation>
        </message>
        <message>
            <source>Riwayat percobaan</source>
            <translation>Attempts so far</translation>
        </message>
        <message numerus="yes">
            <source>Tampilkan %n percobaan sebelumnya</source>
            <translation>
                <numerusform>Show %n earlier attempt</numerusform>
                <numerusform>Show %n earlier attempts</numerusform>
            </translation>
        </message>
        <message>
            <source>Waktu</source>
            <translation>Time</translation>
        </message>
    </context>
    <context>
        <name>Home</name>
        <message>
            <source>Buka</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Izin pengaduan ditarik</source>
            <translation>Consent to complain withdrawn</translation>
        </message>
        <message>
            <source>Jawaban membantu</source>
            <translation>The answer helped</translation>
        </message>
        <message>
            <source>Jeda selesai {since}</source>
            <translation>Wait over {since}</translation>
        </message>
        <message>
            <source>Kode sudah berhasil</source>
            <translation>A code has worked</translation>
        </message>
        <message>
            <source>Lanjutkan</source>
            <translation>Go on</translation>
        </message>
        <message>
            <source>Mulai</source>
            <translation>Start</translation>
        </message>
        <message>
            <source>Perlu chat</source>
            <translation>Chat needed</translation>
        </message>
        <message>
            <source>Perlu datang</source>
            <translation>Visit needed</translation>
        </message>
        <message>
            <source>Perlu pesan Instagram</source>
            <translation>Instagram message needed</translation>
        </message>
        <message>
            <source>Perlu telepon</source>
            <translation>Call needed</translation>
        </message>
        <message>
            <source>Riwayat</source>
            <translation>History</translation>
        </message>
        <message>
            <source>{what} · buka {time}</source>
            <translation>{what} · opens {time}</translation>
        </message>
        <message>
            <source>{what} · sejak {day}</source>
            <translation>{what} · since {day}</translation>
        </message>
    </context>
    <context>
        <name>HomeScreen</name>
        <message numerus="yes">
            <source>%n surat di antrean kirim</source>
            <translation>
                <numerusform>%n letter waits to be sent</numerusform>
                <numerusform>%n letters wait to be sent</numerusform>
            </translation>
        </message>
        <message>
            <source>Belum ada pengaduan.</source>
            <translation>No complaints yet.</translation>
        </message>
        <message>
            <source>Belum ada yang siap dicoba lagi.</source>
            <translation>Nobody is ready to try again yet.</translation>
        </message>
        <message>
            <source>Cari nama, NIK, HP, kasus</source>
            <translation>Find name, NIK, phone, case</translation>
        </message>
        <message>
            <source>Data belum lengkap</source>
            <translation>Data incomplete</translation>
        </message>
        <message>
            <source>Hari ini</source>
            <translation>Today</translation>
        </message>
        <message>
            <source>Hasil pencarian</source>
            <translation>Search results</translation>
        </message>
        <message>
            <source>Menunggu jeda</source>
            <translation>Waiting</translation>
        </message>
        <message>
            <source>OTP berhasil menurut jam</source>
            <translation>OTP successes by hour</translation>
        </message>
        <message>
            <source>OTP berhasil menurut jam: {hours}</source>
            <translation>OTP successes by hour: {hours}</translation>
        </message>
        <message>
            <source>Panduan langkah demi langkah</source>
            <translation>Step-by-step guides</translation>
        </message>
        <message>
            <source>Pengaduan</source>
            <translation>Complaint</translation>
        </message>
        <message>
            <source>Periksa ejaannya, atau mulai sebagai peserta baru.</source>
            <translation>Check the spelling, or start as a new participant.</translation>
        </message>
        <message>
            <source>Peserta baru</source>
            <translation>New participant</translation>
        </message>
        <message>
            <source>Siap dicoba lagi</source>
            <translation>Ready to try again</translation>
        </message>
        <message>
            <source>Tidak ada yang cocok.</source>
            <translation>Nothing matches.</translation>
        </message>
        <message>
            <source>Tidak ada yang sedang menunggu.</source>
            <translation>Nobody is waiting.</translation>
        </message>
        <message>
            <source>berhasil</source>
            <translation>worked</translation>
        </message>
        <message>
            <source>dan {count} lagi. Cari dengan nama.</source>
            <translation>and {count} more. Search by name.</translation>
        </message>
        <message>
            <source>menunggu</source>
            <translation>waiting</translation>
        </message>
        <message>
            <source>pengaduan</source>
            <translation>complaints</translation>
        </message>
        <message>
            <source>{day} · {count} peserta dilayani minggu ini</source>
            <translation>{day} · {count} participants served this week</translation>
        </message>
    </context>
    <context>
        <name>HoursForm</name>
        <message>
            <source>Buka pukul (WIB)</source>
            <translation>Opens at (WIB)</translation>
        </message>
        <message>
            <source>Hari layanan. Tanpa hari: jamnya tidak diketahui.</source>
            <translation>Service days. No day: the hours are not known.</translation>
        </message>
        <message>
            <source>Tutup pukul (WIB)</source>
            <translation>Closes at (WIB)</translation>
        </message>
    </context>
    <context>
        <name>House</name>
        <message>
            <source>Alamat pembaruan tersimpan.</source>
            <translation>The address of updates is saved.</translation>
        </message>
        <message>
            <source>Komputer sedang diberi tahu…</source>
            <translation>Telling the computer…</translation>
        </message>
        <message>
            <source>Pengaturan surat tersimpan.</source>
            <translation>Mail settings saved.</translation>
        </message>
        <message>
            <source>Surat uji sedang dikirim…</source>
            <translation>Sending the test message…</translation>
        </message>
    </context>
    <context>
        <name>Intake</name>
        <message>
            <source>Data dihapus. Yang tersisa hanya nomor kasus tanpa identitas.</source>
            <translation>The data are erased. Only the case number without identity remains.</translation>
        </message>
        <message>
            <source>Persetujuan diperbarui.</source>
            <translation>Consent renewed.</translation>
        </message>
    </context>
    <context>
        <name>Keyboard</name>
        <message>
            <source>Lanjut</source>
            <translation>Continue</translation>
        </message>
        <message>
            <source>Papan ketik di layar</source>
            <translation>On-screen keyboard</translation>
        </message>
        <message>
            <source>Tutup</source>
            <translation>Close</translation>
        </message>
    </context>
    <context>
        <name>KioskSection</name>
        <message>
            <source>Bahasa</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Jam komputer</source>
            <translation>Computer clock</translation>
        </message>
        <message>
            <source>Jam komputer cocok dengan waktu Loket.</source>
            <translation>The computer's clock agrees with Loket's time.</translation>
        </message>
        <message>
            <source>Jam komputer lebih cepat {off} dari waktu Loket.</source>
            <translation>The computer's clock is {off} ahead of Loket's time.</translation>
        </message>
        <message>
            <source>Jam komputer lebih lambat {off} dari waktu Loket.</source>
            <translation>The computer's clock is {off} behind Loket's time.</translation>
        </message>
        <message>
            <source>Jam sudah saya cocokkan</source>
            <translation>I have checked the clock</translation>
        </message>
        <message>
            <source>Loket lama tidak menyala. Cocokkan jam komputer dengan jam lain dulu; sampai itu tidak ada data yang dihapus otomatis.</source>
            <translation>Loket was switched off for long. Compare the computer's clock with another one first; until then nothing is erased automatically.</translation>
        </message>
        <message>
            <source>Papan ketik di layar</source>
            <translation>On-screen keyboard</translation>
        </message>
        <message>
            <source>Perbaiki jam komputer, atau cocokkan dengan jam lain.</source>
            <translation>Set the computer's clock right, or compare it with another one.</translation>
        </message>
        <message>
            <source>Sudah sama dengan jam lain, tanggalnya juga? Mulai sekarang Loket memercayai jam komputer di kanan atas.</source>
            <translation>Is it the same as another clock, the date too? From now on Loket trusts the computer's clock at the top right.</translation>
        </message>
        <message>
            <source>Tampilan</source>
            <translation>Display</translation>
        </message>
        <message>
            <source>Ukuran huruf</source>
            <translation>Text size</translation>
        </message>
        <message>
            <source>Ya, jam dan tanggal benar</source>
            <translation>Yes, time and date are right</translation>
        </message>
    </context>
    <context>
        <name>KtpForm</name>
        <message>
            <source>16 angka</source>
            <translation>16 digits</translation>
        </message>
        <message>
            <source>Jenis kelamin</source>
            <translation>Sex</translation>
        </message>
        <message>
            <source>NIK</source>
            <translation>NIK</translation>
        </message>
        <message>
            <source>Nama lengkap</source>
            <translation>Full name</translation>
        </message>
        <message>
            <source>Nomor KK</source>
            <translation>Family card number</translation>
        </message>
        <message>
            <source>Tanggal lahir</source>
            <translation>Date of birth</translation>
        </message>
        <message>
            <source>boleh kosong</source>
            <translation>may stay empty</translation>
        </message>
        <message>
            <source>seperti di KTP</source>
            <translation>as on the KTP</translation>
        </message>
        <message>
            <source>tgl-bln-tahun</source>
            <translation>day-month-year</translation>
        </message>
    </context>
    <context>
        <name>KtpScreen</name>
        <message>
            <source>Cocokkan data KTP</source>
            <translation>Match the KTP data</translation>
        </message>
        <message>
            <source>Isi dari kartu, lalu bandingkan dengan data di akun Prakerja peserta.</source>
            <translation>Type from the card, then compare with the participant's Prakerja account.</translation>
        </message>
        <message>
            <source>Kembali</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Lanjut ke telepon</source>
            <translation>On to the phone</translation>
        </message>
        <message>
            <source>Simpan, lanjut nanti</source>
            <translation>Save, continue later</translation>
        </message>
    </context>
    <context>
        <name>Ladder</name>
        <message>
            <source>belum</source>
            <translation>not yet</translation>
        </message>
        <message>
            <source>dilewati</source>
            <translation>skipped</translation>
        </message>
        <message>
            <source>perlu dikerjakan</source>
            <translation>to be done</translation>
        </message>
        <message>
            <source>perlu perhatian</source>
            <translation>needs attention</translation>
        </message>
        <message>
            <source>sedang berjalan</source>
            <translation>under way</translation>
        </message>
        <message>
            <source>selesai</source>
            <translation>done</translation>
        </message>
    </context>
    <context>
        <name>LeavingScreen</name>
        <message>
            <source>Bila loket tutup, matikan komputer di sini, bukan dengan mencabut kabel.</source>
            <translation>When the desk closes, switch the computer off here, not by pulling the plug.</translation>
        </message>
        <message>
            <source>Ke luar Loket, untuk merawat komputer. Hanya penyelia, dan ini dicatat.</source>
            <translation>Out of Loket, to look after the computer. Supervisors only, and it is recorded.</translation>
        </message>
        <message>
            <source>Keluar ke sistem</source>
            <translation>Leave to the system</translation>
        </message>
        <message>
            <source>Kembali</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Komputer dimatikan sekarang?</source>
            <translation>Switch the computer off now?</translation>
        </message>
        <message>
            <source>Komputer dimulai ulang sekarang?</source>
            <translation>Restart the computer now?</translation>
        </message>
        <message>
            <source>Loket dimulai ulang sekarang?</source>
            <translation>Restart Loket now?</translation>
        </message>
        <message>
            <source>Loket ditutup lalu dibuka lagi sendiri.</source>
            <translation>Loket closes and opens again by itself.</translation>
        </message>
        <message>
            <source>Matikan komputer</source>
            <translation>Switch the computer off</translation>
        </message>
        <message>
            <source>Mulai ulang Loket</source>
            <translation>Restart Loket</translation>
        </message>
        <message>
            <source>Mulai ulang atau matikan</source>
            <translation>Restart or switch off</translation>
        </message>
        <message>
            <source>Mulai ulang komputer</source>
            <translation>Restart the computer</translation>
        </message>
        <message>
            <source>PIN penyelia untuk keluar ke sistem</source>
            <translation>Supervisor's PIN to leave to the system</translation>
        </message>
        <message>
            <source>Ya, matikan</source>
            <translation>Yes, switch off</translation>
        </message>
        <message>
            <source>Ya, mulai ulang</source>
            <translation>Yes, restart</translation>
        </message>
        <message>
            <source>Yang sudah dicatat dan diketik tetap tersimpan.</source>
            <translation>What was recorded and typed is kept.</translation>
        </message>
    </context>
    <context>
        <name>LetterCard</name>
        <message>
            <source>Isi surat pengaduan</source>
            <translation>Text of the complaint letter</translation>
        </message>
        <message>
            <source>Kepada {recipient}
Perihal {subject}</source>
            <translation>To {recipient}
Subject {subject}</translation>
        </message>
        <message>
            <source>Surat pengaduan</source>
            <translation>Complaint letter</translation>
        </message>
    </context>
    <context>
        <name>LimitPanel</name>
        <message>
            <source>Antara 1 menit dan 31 hari.</source>
            <translation>Between 1 minute and 31 days.</translation>
        </message>
        <message>
            <source>Jam</source>
            <translation>Hours</translation>
        </message>
        <message>
            <source>Limit di layar peserta</source>
            <translation>Limit on their screen</translation>
        </message>
        <message>
            <source>Menit</source>
            <translation>Minutes</translation>
        </message>
        <message>
            <source>Pakai waktu ini</source>
            <translation>Use this time</translation>
        </message>
        <message>
            <source>Tulis angka saja.</source>
            <translation>Digits only, please.</translation>
        </message>
        <message>
            <source>Tulis sisa waktu yang dibaca peserta di HP sendiri. Waktu ini menggantikan hitungan Loket.</source>
            <translation>Write the time left that the participant reads on their own phone. It replaces Loket's own count.</translation>
        </message>
    </context>
    <context>
        <name>LockScreen</name>
        <message>
            <source>Layar terkunci</source>
            <translation>Screen locked</translation>
        </message>
        <message>
            <source>Masukkan PIN. Yang sudah diketik tetap tersimpan; orang lain mulai di Beranda.</source>
            <translation>Enter your PIN. What was typed is still kept; another person starts at the home screen.</translation>
        </message>
    </context>
    <context>
        <name>MailForm</name>
        <message>
            <source>Alamat email loket</source>
            <translation>Email address of this desk</translation>
        </message>
        <message>
            <source>Harus {expected}.</source>
            <translation>It must be {expected}.</translation>
        </message>
        <message>
            <source>Isi dulu. Tanpa ini surat tidak bisa dikirim.</source>
            <translation>Fill this in first. Without it no mail can be sent.</translation>
        </message>
        <message>
            <source>Kata sandi email loket</source>
            <translation>Password of the desk's email</translation>
        </message>
        <message>
            <source>Kosong: tetap yang lama</source>
            <translation>Empty: keep the old one</translation>
        </message>
        <message>
            <source>Nama akun email</source>
            <translation>Email account name</translation>
        </message>
        <message>
            <source>Pengaman sambungan</source>
            <translation>Connection security</translation>
        </message>
        <message>
            <source>Periksa kedua alamat, lalu beri centang di sini.</source>
            <translation>Check both addresses, then tick here.</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>Port</translation>
        </message>
        <message>
            <source>Saran Loket, dicek {date}. Periksa dulu di situs resmi Prakerja.</source>
            <translation>Suggested by Loket, checked {date}. Compare it with Prakerja's official site first.</translation>
        </message>
        <message>
            <source>Saya sudah memeriksa server dan tujuan ini. Loket boleh menghubunginya.</source>
            <translation>I have checked this server and this recipient. Loket may contact them.</translation>
        </message>
        <message>
            <source>Server email (SMTP)</source>
            <translation>Mail server (SMTP)</translation>
        </message>
        <message>
            <source>Tanpa pengaman hanya untuk server di komputer ini. Pilih STARTTLS atau TLS.</source>
            <translation>No security is only for a server on this computer. Choose STARTTLS or TLS.</translation>
        </message>
        <message>
            <source>Tujuan pengaduan</source>
            <translation>Recipient of complaints</translation>
        </message>
        <message>
            <source>loket@example.com</source>
            <translation>loket@example.com</translation>
        </message>
        <message>
            <source>mail.example.com</source>
            <translation>mail.example.com</translation>
        </message>
    </context>
    <context>
        <name>MailSection</name>
        <message>
            <source>Alamat yang boleh dihubungi</source>
            <translation>Addresses that may be contacted</translation>
        </message>
        <message>
            <source>Persetujuan yang ditarik berlaku saat itu juga; surat menunggu di antrean.</source>
            <translation>A withdrawn approval counts at once; letters wait in the queue.</translation>
        </message>
        <message>
            <source>Server dan alamat</source>
            <translation>Server and addresses</translation>
        </message>
        <message>
            <source>Surat uji</source>
            <translation>Test message</translation>
        </message>
    </context>
    <context>
        <name>MarkRow</name>
        <message>
            <source>{got} dari {of}</source>
            <translation>{got} of {of}</translation>
        </message>
    </context>
    <context>
        <name>ModemPart</name>
        <message>
            <source>Modem menjawab: {modem}. SMS tes dikirim lewat modem ini.</source>
            <translation>The modem answers: {modem}. Test SMS go out through it.</translation>
        </message>
        <message>
            <source>Modem sedang ditanya…</source>
            <translation>Asking the modem…</translation>
        </message>
        <message>
            <source>Pakai {modem} dan tanya sekarang</source>
            <translation>Use {modem} and ask it now</translation>
        </message>
    </context>
    <context>
        <name>NetworkCard</name>
        <message>
            <source>Belum diperiksa</source>
            <translation>Not checked yet</translation>
        </message>
        <message>
            <source>Boleh diperiksa sambil mengecek HP, boleh juga dilewati.</source>
            <translation>It can be checked while you look at the phone, or be skipped.</translation>
        </message>
        <message>
            <source>Diperiksa {when}</source>
            <translation>Checked {when}</translation>
        </message>
        <message>
            <source>Jaringan loket</source>
            <translation>Network of this desk</translation>
        </message>
        <message>
            <source>Periksa jaringan</source>
            <translation>Check the network</translation>
        </message>
        <message>
            <source>Periksa lagi</source>
            <translation>Check again</translation>
        </message>
        <message>
            <source>Sedang diperiksa</source>
            <translation>Checking</translation>
        </message>
        <message>
            <source>Tutup ukuran</source>
            <translation>Close measurement</translation>
        </message>
        <message>
            <source>Ukur {time}</source>
            <translation>Measure {time}</translation>
        </message>
    </context>
    <context>
        <name>NetworkSection</name>
        <message>
            <source>Alamat baru</source>
            <translation>New address</translation>
        </message>
        <message>
            <source>Alamat ini sudah ada di daftar.</source>
            <translation>This address is in the list already.</translation>
        </message>
        <message>
            <source>Alamat pemeriksaan jaringan</source>
            <translation>Addresses for the network check</translation>
        </message>
        <message>
            <source>Belum ada alamat, jadi jaringan tidak diperiksa.</source>
            <translation>No address yet, so the network is not checked.</translation>
        </message>
        <message>
            <source>Harus {expected}.</source>
            <translation>It must be {expected}.</translation>
        </message>
        <message>
            <source>Loket mengukur internet hanya ke alamat di daftar ini, dan hanya setelah disetujui. Tidak ada data peserta yang dikirim.</source>
            <translation>Loket measures the internet only towards the addresses in this list, and only once they are approved. No participant's data is sent.</translation>
        </message>
        <message>
            <source>Pakai alamat yang boleh dihubungi, misalnya situs kantor Anda.</source>
            <translation>Use an address that may be contacted, such as your office's site.</translation>
        </message>
        <message>
            <source>Paling banyak 8 alamat. Hapus satu dulu.</source>
            <translation>At most 8 addresses. Remove one first.</translation>
        </message>
        <message>
            <source>Tambahkan</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>https://example.com</source>
            <translation>https://example.com</translation>
        </message>
    </context>
    <context>
        <name>NetworkSide</name>
        <message>
            <source>Belum diukur</source>
            <translation>Not measured yet</translation>
        </message>
        <message>
            <source>Dihentikan</source>
            <translation>Stopped</translation>
        </message>
        <message>
            <source>Diukur {when}</source>
            <translation>Measured {when}</translation>
        </message>
        <message>
            <source>Hentikan</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>Sedang dihentikan.</source>
            <translation>Being stopped.</translation>
        </message>
        <message>
            <source>Sedang diukur</source>
            <translation>Being measured</translation>
        </message>
        <message>
            <source>Ukur lagi</source>
            <translation>Measure again</translation>
        </message>
        <message>
            <source>Ukur {network}</source>
            <translation>Measure: {network}</translation>
        </message>
        <message>
            <source>Ukuran baru dihentikan; ini dari {when}.</source>
            <translation>The new measurement was stopped; this is from {when}.</translation>
        </message>
    </context>
    <context>
        <name>NewHelpdesk</name>
        <message>
            <source>Batal</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Bila kantor Anda punya sistem tiket, Loket bisa mengirim pengaduan ke sana.</source>
            <translation>If your office has a ticket system, Loket can send complaints there.</translation>
        </message>
        <message>
            <source>Ditambahkan di akhir. Naikkan bila perlu.</source>
            <translation>Added at the end. Move it up if needed.</translation>
        </message>
        <message>
            <source>Jenis</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Meja bantuan milik lokasi ini</source>
            <translation>A helpdesk of this site</translation>
        </message>
        <message>
            <source>Tambah meja bantuan</source>
            <translation>Add a helpdesk</translation>
        </message>
        <message>
            <source>Tambahkan ke tangga</source>
            <translation>Add to the ladder</translation>
        </message>
    </context>
    <context>
        <name>Opening</name>
        <message>
            <source>Loket sedang disiapkan…</source>
            <translation>Loket is being set up…</translation>
        </message>
        <message>
            <source>Menunggu brankas sandi komputer…</source>
            <translation>Waiting for the computer's password vault…</translation>
        </message>
        <message>
            <source>Sedang dibuka…</source>
            <translation>Opening…</translation>
        </message>
        <message>
            <source>Surat uji sedang dikirim…</source>
            <translation>Sending the test message…</translation>
        </message>
    </context>
    <context>
        <name>OtpScreen</name>
        <message>
            <source>Lewat SMS</source>
            <translation>By SMS</translation>
        </message>
        <message>
            <source>Lewat email</source>
            <translation>By email</translation>
        </message>
        <message>
            <source>Reset kata sandi</source>
            <translation>Password reset</translation>
        </message>
    </context>
    <context>
        <name>OtpWords</name>
        <message>
            <source>Bila peserta sudah meminta kode sendiri. Percobaan ini ikut dihitung.</source>
            <translation>For a code that the participant requested alone. This attempt counts too.</translation>
        </message>
        <message>
            <source>Catat hasil</source>
            <translation>Record result</translation>
        </message>
        <message>
            <source>Catat hasil percobaan</source>
            <translation>Record the result of an attempt</translation>
        </message>
        <message>
            <source>Cetak</source>
            <translation>Print</translation>
        </message>
        <message>
            <source>Kasus ini sudah ditutup</source>
            <translation>This case is closed</translation>
        </message>
        <message>
            <source>Ke Beranda</source>
            <translation>To Home</translation>
        </message>
        <message>
            <source>Kembali</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Kode berhasil</source>
            <translation>The code worked</translation>
        </message>
        <message>
            <source>Kode diminta pukul {time} lewat {channel}.</source>
            <translation>Code requested at {time} by {channel}.</translation>
        </message>
        <message>
            <source>Masalah peserta ini selesai.</source>
            <translation>This participant's problem is solved.</translation>
        </message>
        <message>
            <source>Minta kode</source>
            <translation>Request code</translation>
        </message>
        <message>
            <source>Minta kode lagi</source>
            <translation>Request again</translation>
        </message>
        <message>
            <source>Reset sandi</source>
            <translation>Reset password</translation>
        </message>
        <message>
            <source>Selesai, layani berikutnya</source>
            <translation>Done, serve the next</translation>
        </message>
        <message>
            <source>Simpan PDF</source>
            <translation>Save PDF</translation>
        </message>
        <message>
            <source>Sudah boleh meminta kode</source>
            <translation>A code may be requested now</translation>
        </message>
        <message>
            <source>Tidak ada yang dicatat lagi. Untuk bantuan baru, mulai kasus baru.</source>
            <translation>Nothing more is recorded. For new help, start a new case.</translation>
        </message>
        <message>
            <source>Tunggu kabar dari peserta</source>
            <translation>Wait for word from the participant</translation>
        </message>
        <message>
            <source>Tunggu sebentar sebelum meminta kode lagi</source>
            <translation>Wait a little before requesting again</translation>
        </message>
    </context>
    <context>
        <name>OutcomeCard</name>
        <message>
            <source>Catatan</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Centang sambil jalan</source>
            <translation>Tick as you go</translation>
        </message>
        <message>
            <source>Lewati langkah ini?</source>
            <translation>Skip this step?</translation>
        </message>
        <message>
            <source>Loket langsung melanjutkan ke langkah berikutnya, tanpa menunggu.</source>
            <translation>Loket goes on to the next step at once, without waiting.</translation>
        </message>
        <message>
            <source>Nomor kasus dari mereka</source>
            <translation>Their case number</translation>
        </message>
        <message>
            <source>Sudah dicoba, dan memang tidak ada?</source>
            <translation>Tried, and it really does not exist?</translation>
        </message>
        <message>
            <source>Ya, catat</source>
            <translation>Yes, note it</translation>
        </message>
        <message>
            <source>Ya, lewati</source>
            <translation>Yes, skip</translation>
        </message>
        <message>
            <source>Yang dibawa peserta</source>
            <translation>What the participant brings</translation>
        </message>
        <message>
            <source>bila diberi</source>
            <translation>if one is given</translation>
        </message>
        <message>
            <source>nama petugas, pesannya</source>
            <translation>who answered, what they said</translation>
        </message>
    </context>
    <context>
        <name>OutcomePanel</name>
        <message>
            <source>Apa yang terjadi di HP peserta?</source>
            <translation>What happened on the participant's phone?</translation>
        </message>
        <message>
            <source>Berhasil, kode cocok</source>
            <translation>It worked</translation>
        </message>
        <message>
            <source>Pesan di layar peserta</source>
            <translation>Message on their screen</translation>
        </message>
        <message>
            <source>boleh kosong</source>
            <translation>may stay empty</translation>
        </message>
    </context>
    <context>
        <name>Overview</name>
        <message>
            <source>Ada penutup yang belum disimpan.</source>
            <translation>There are bars not kept yet.</translation>
        </message>
        <message>
            <source>Gambar yang dikirim masih yang asli. Buka gambarnya, lalu simpan.</source>
            <translation>What is sent is still the original. Open the picture, then keep it.</translation>
        </message>
        <message>
            <source>Kasus ini sudah ditutup. Bukti hanya bisa dilihat, lalu dihapus sendiri.</source>
            <translation>This case is closed. Evidence can only be looked at and is then deleted by itself.</translation>
        </message>
        <message>
            <source>Minta izin</source>
            <translation>Ask for consent</translation>
        </message>
        <message>
            <source>Peserta belum setuju pengaduan dikirim, jadi bukti belum boleh ditambahkan. Tanyakan dulu kepada peserta.</source>
            <translation>The participant has not agreed that a complaint is sent, so no evidence may be added. Ask the participant first.</translation>
        </message>
    </context>
    <context>
        <name>Paper</name>
        <message>
            <source>Belum pasti apakah pengaduan sudah sampai. Petugas akan memeriksanya.</source>
            <translation>It is not certain whether the complaint arrived. Staff will check.</translation>
        </message>
        <message>
            <source>Boleh minta kode OTP lagi mulai</source>
            <translation>You may ask for an OTP code again from</translation>
        </message>
        <message>
            <source>Dibuat {at}</source>
            <translation>Made {at}</translation>
        </message>
        <message>
            <source>Dibuat {when}. Data pribadi disamarkan.</source>
            <translation>Made {when}. Personal data is masked.</translation>
        </message>
        <message>
            <source>Ditulis</source>
            <translation>Written</translation>
        </message>
        <message>
            <source>Email yang didaftarkan, bisa dibuka di HP</source>
            <translation>The registered e-mail, which you can open on the phone</translation>
        </message>
        <message>
            <source>Garis tepi utuh di keempat sisi? Tulisan terbaca sampai yang paling pucat? Kalau ya, printer ini siap.</source>
            <translation>Is the frame whole on all four sides? Can the palest line be read? If so, this printer is ready.</translation>
        </message>
        <message>
            <source>HP dengan nomor yang didaftarkan, baterai terisi</source>
            <translation>The phone with the registered number, battery charged</translation>
        </message>
        <message>
            <source>Halaman uji</source>
            <translation>Test page</translation>
        </message>
        <message>
            <source>Halaman {number} dari {pages}</source>
            <translation>Page {number} of {pages}</translation>
        </message>
        <message>
            <source>Jangan ganti nomor HP atau email selama menunggu.</source>
            <translation>Do not change phone number or e-mail while you wait.</translation>
        </message>
        <message>
            <source>KTP asli</source>
            <translation>Original KTP</translation>
        </message>
        <message>
            <source>Kanal bantuan</source>
            <translation>Ways to get help</translation>
        </message>
        <message>
            <source>Kartu Keluarga (KK)</source>
            <translation>Family card (KK)</translation>
        </message>
        <message>
            <source>Kembali ke loket ini dan tunjukkan lembar ini.</source>
            <translation>Come back to this desk and show this slip.</translation>
        </message>
        <message>
            <source>Kepada</source>
            <translation>To</translation>
        </message>
        <message>
            <source>Kepala jurnal: {head}</source>
            <translation>Head of the journal: {head}</translation>
        </message>
        <message>
            <source>Kode OTP dan kata sandi hanya untuk Anda. Jangan beri tahu siapa pun, termasuk petugas.</source>
            <translation>OTP codes and passwords are for you alone. Tell nobody, staff included.</translation>
        </message>
        <message>
            <source>LATIHAN</source>
            <translation>PRACTICE</translation>
        </message>
        <message>
            <source>LATIHAN: lembar ini tidak berlaku.</source>
            <translation>PRACTICE: this slip is not valid.</translation>
        </message>
        <message>
            <source>LATIHAN: surat ini tidak keluar dari komputer ini.</source>
            <translation>PRACTICE: this letter does not leave this computer.</translation>
        </message>
        <message>
            <source>Langkah berikutnya</source>
            <translation>Next steps</translation>
        </message>
        <message>
            <source>Lembar ini</source>
            <translation>This slip</translation>
        </message>
        <message>
            <source>Loket bantuan pendaftaran Kartu Prakerja. Bukan loket resmi Prakerja.</source>
            <translation>A help desk for Kartu Prakerja registration. Not an official Prakerja desk.</translation>
        </message>
        <message>
            <source>Menurut catatan loket ini sekitar {about} dari 10 kode berhasil pada jam itu (mungkin {low} sampai {high}). Ini usulan, bukan janji.</source>
            <translation>By the records of this desk about {about} of 10 codes work at that hour (likely {low} to {high}). This is a proposal, not a promise.</translation>
        </message>
        <message>
            <source>Minta kode OTP lagi pada waktu di atas. Lebih cepat dapat memakan jatah Anda.</source>
            <translation>Ask for an OTP code again at the time above. Sooner may use up your allowance.</translation>
        </message>
        <message>
            <source>Nama</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Nomor HP</source>
            <translation>Mobile number</translation>
        </message>
        <message>
            <source>Nomor register</source>
            <translation>Register number</translation>
        </message>
        <message>
            <source>Nomor rujukan</source>
            <translation>Reference</translation>
        </message>
        <message>
            <source>Nomor rujukan dan waktu kembali. Tanpa data pribadi.</source>
            <translation>Reference and time to return. No personal data.</translation>
        </message>
        <message>
            <source>Pengaduan belum terkirim; petugas memeriksanya.</source>
            <translation>The complaint has not been sent; staff are looking into it.</translation>
        </message>
        <message>
            <source>Pengaduan sudah dicatat dan menunggu dikirim.</source>
            <translation>The complaint is recorded and waits to be sent.</translation>
        </message>
        <message>
            <source>Pengaduan sudah diterima server email. Jawabannya belum ada.</source>
            <translation>The mail server accepted the complaint. There is no answer yet.</translation>
        </message>
        <message>
            <source>Perihal</source>
            <translation>Subject</translation>
        </message>
        <message>
            <source>Periksa juga folder spam di email, cari kata Prakerja.</source>
            <translation>Look in the e-mail spam folder too; search for the word Prakerja.</translation>
        </message>
        <message>
            <source>Petugas</source>
            <translation>Officer</translation>
        </message>
        <message>
            <source>Petugas: {name}</source>
            <translation>Staff: {name}</translation>
        </message>
        <message>
            <source>Riwayat kasus</source>
            <translation>History of the case</translation>
        </message>
        <message>
            <source>Salinan dari Loket. Bukan surat resmi Prakerja.</source>
            <translation>A copy from Loket. Not an official Prakerja letter.</translation>
        </message>
        <message>
            <source>Tanda terima pengaduan</source>
            <translation>Receipt of the complaint</translation>
        </message>
        <message>
            <source>Tanggal diterima</source>
            <translation>Date received</translation>
        </message>
        <message>
            <source>Telepon loket</source>
            <translation>Desk phone</translation>
        </message>
        <message>
            <source>Tunggu jawaban. Tanyakan perkembangannya di loket ini dengan nomor rujukan.</source>
            <translation>Wait for the answer. Ask at this desk how it stands, with the reference.</translation>
        </message>
        <message>
            <source>Usulan waktu: {day}, {begins} sampai {ends}.</source>
            <translation>Proposed time: {day}, {begins} to {ends}.</translation>
        </message>
        <message>
            <source>Yang perlu dibawa</source>
            <translation>What to bring</translation>
        </message>
        <message>
            <source>id_ID</source>
            <translation>en_GB</translation>
        </message>
        <message>
            <source>{hours:02}.{minutes:02}</source>
            <translation>{hours:02}:{minutes:02}</translation>
        </message>
    </context>
    <context>
        <name>Papers</name>
        <message>
            <source>Bukti berubah sementara berkas dibuat, jadi berkas itu dihapus. Buat lagi.</source>
            <translation>The evidence changed while the dossier was made, so that dossier was deleted. Make it again.</translation>
        </message>
        <message>
            <source>Coba kode OTP Prakerja</source>
            <translation>Try the Prakerja OTP</translation>
        </message>
        <message>
            <source>Data saya yang disimpan loket ini</source>
            <translation>My data kept by this desk</translation>
        </message>
        <message>
            <source>Dikirim ke printer. Periksa kertasnya.</source>
            <translation>Sent to the printer. Check the paper.</translation>
        </message>
        <message>
            <source>Disimpan di stik USB sebagai PDF: {file}</source>
            <translation>Kept on the USB stick as PDF: {file}</translation>
        </message>
        <message>
            <source>Disimpan sebagai PDF: {file}</source>
            <translation>Saved as PDF: {file}</translation>
        </message>
        <message>
            <source>Disimpan sebagai berkas kalender: {file}</source>
            <translation>Saved as a calendar file: {file}</translation>
        </message>
        <message>
            <source>Tercetak.</source>
            <translation>Printed.</translation>
        </message>
        <message>
            <source>Tidak ada stik USB yang bisa ditulisi, jadi PDF-nya hanya di komputer ini. Pasang stik, lalu simpan lagi.</source>
            <translation>There is no USB stick that can be written to, so the PDF is on this computer alone. Plug a stick in, then save again.</translation>
        </message>
        <message>
            <source>Tidak perlu: waktu tunggu sudah selesai.</source>
            <translation>Not needed: the wait is over.</translation>
        </message>
    </context>
    <context>
        <name>Phone</name>
        <message>
            <source>Pengaturan SMS tes tersimpan.</source>
            <translation>The settings of the test SMS are saved.</translation>
        </message>
    </context>
    <context>
        <name>PhoneEntry</name>
        <message>
            <source>+62, kode Indonesia, ditambahkan di depan.</source>
            <translation>+62, the code of Indonesia, was put in front.</translation>
        </message>
        <message>
            <source>Ada huruf di nomor ini. Cek lagi: angka 0 sering tertulis huruf O.</source>
            <translation>There is a letter in this number. Check again: the digit 0 is often written as the letter O.</translation>
        </message>
        <message>
            <source>Angka 0 di depan diganti +62, kode Indonesia.</source>
            <translation>The leading 0 was replaced by +62, the code of Indonesia.</translation>
        </message>
        <message>
            <source>Angka 0 sesudah +62 dibuang.</source>
            <translation>The 0 after +62 was left out.</translation>
        </message>
        <message>
            <source>Angka 00 di depan diganti tanda +.</source>
            <translation>The leading 00 was replaced by +.</translation>
        </message>
        <message>
            <source>Nomor HP</source>
            <translation>Mobile number</translation>
        </message>
        <message>
            <source>Nomor HP biasanya 10 sampai 13 angka. Sekarang baru {n}.</source>
            <translation>A mobile number usually has 10 to 13 digits. So far {n}.</translation>
        </message>
        <message>
            <source>Tanda + ditambahkan di depan 62, kode Indonesia.</source>
            <translation>A + was put before 62, the code of Indonesia.</translation>
        </message>
        <message>
            <source>misalnya 0812-0000-1234</source>
            <translation>for instance 0812-0000-1234</translation>
        </message>
    </context>
    <context>
        <name>PhoneProof</name>
        <message>
            <source>Berhenti menunggu</source>
            <translation>Stop waiting</translation>
        </message>
        <message>
            <source>Cocokkan kode</source>
            <translation>Check the code</translation>
        </message>
        <message>
            <source>Hanya kode dari SMS loket ini. Kode OTP Prakerja jangan diketik di sini.</source>
            <translation>Only the code from this desk's own SMS. Never type the Prakerja OTP here.</translation>
        </message>
        <message>
            <source>Kirim SMS tes</source>
            <translation>Send a test SMS</translation>
        </message>
        <message>
            <source>Kirim SMS tes lagi</source>
            <translation>Send another test SMS</translation>
        </message>
        <message>
            <source>Kode tes dari SMS loket</source>
            <translation>Test code from the kiosk's SMS</translation>
        </message>
        <message>
            <source>Peserta menghubungi loket</source>
            <translation>The participant contacts the desk</translation>
        </message>
        <message>
            <source>Sedang dikirim…</source>
            <translation>Being sent…</translation>
        </message>
        <message>
            <source>misalnya 4 8 2 1</source>
            <translation>for example 4 8 2 1</translation>
        </message>
    </context>
    <context>
        <name>PhoneView</name>
        <message>
            <source>HP peserta</source>
            <translation>Participant's phone</translation>
        </message>
        <message>
            <source>LATIHAN</source>
            <translation>PRACTICE</translation>
        </message>
    </context>
    <context>
        <name>PinPad</name>
        <message>
            <source>Hapus satu angka</source>
            <translation>Erase one digit</translation>
        </message>
        <message>
            <source>Masuk</source>
            <translation>Sign in</translation>
        </message>
        <message>
            <source>PIN petugas</source>
            <translation>Staff PIN</translation>
        </message>
    </context>
    <context>
        <name>PointRow</name>
        <message>
            <source>Ada masalah</source>
            <translation>Problem</translation>
        </message>
        <message>
            <source>Belum diperiksa.</source>
            <translation>Not checked yet.</translation>
        </message>
    </context>
    <context>
        <name>PracticeResultScreen</name>
        <message>
            <source>Hasil: {title}</source>
            <translation>Result: {title}</translation>
        </message>
        <message>
            <source>Kartu berikutnya</source>
            <translation>Next card</translation>
        </message>
        <message>
            <source>Semua kartu</source>
            <translation>All cards</translation>
        </message>
        <message>
            <source>Ulangi kartu ini</source>
            <translation>Repeat this card</translation>
        </message>
        <message>
            <source>{percent} dari 100</source>
            <translation>{percent} of 100</translation>
        </message>
    </context>
    <context>
        <name>PracticeScreen</name>
        <message>
            <source>Berhenti, lihat hasil</source>
            <translation>Stop, see the result</translation>
        </message>
        <message>
            <source>Berlatih bebas</source>
            <translation>Practise freely</translation>
        </message>
        <message>
            <source>Kartu ini belum bisa dipakai</source>
            <translation>These cards cannot be used yet</translation>
        </message>
        <message>
            <source>Keluar dari latihan</source>
            <translation>Leave practice</translation>
        </message>
        <message>
            <source>Lanjutkan</source>
            <translation>Continue</translation>
        </message>
        <message>
            <source>Mulai latihan dari awal</source>
            <translation>Start practice over</translation>
        </message>
        <message>
            <source>Mulai latihan dari awal?</source>
            <translation>Start practice over?</translation>
        </message>
        <message>
            <source>Peserta, surat, dan hasil latihan di loket ini dihapus. Catatan sungguhan tidak tersentuh.</source>
            <translation>Participants, letters and results of practice at this kiosk are erased. Real records are not touched.</translation>
        </message>
        <message>
            <source>Pilih kartu latihan</source>
            <translation>Choose a practice card</translation>
        </message>
        <message>
            <source>Sedang berjalan</source>
            <translation>In progress</translation>
        </message>
        <message>
            <source>Semua orang dan surat di sini karangan. Salah pun tidak apa-apa.</source>
            <translation>Every person and letter here is made up. Mistakes do no harm.</translation>
        </message>
        <message>
            <source>Ya, hapus latihan</source>
            <translation>Yes, erase practice</translation>
        </message>
    </context>
    <context>
        <name>Preflight</name>
        <message>
            <source>Penyelia sudah melanjutkan; berlaku sampai pukul 00.00 WIB.</source>
            <translation>A supervisor went on with it; this holds until 00.00 WIB.</translation>
        </message>
        <message>
            <source>diperiksa…</source>
            <translation>checking…</translation>
        </message>
    </context>
    <context>
        <name>PreflightScreen</name>
        <message>
            <source>Apakah loket ini siap dipakai, dan apa yang kurang.</source>
            <translation>Whether this kiosk is ready for use, and what is lacking.</translation>
        </message>
        <message>
            <source>Belum diperiksa.</source>
            <translation>Not checked yet.</translation>
        </message>
        <message>
            <source>Diperiksa pukul {time}.</source>
            <translation>Checked at {time}.</translation>
        </message>
        <message>
            <source>Ke Beranda</source>
            <translation>To the home screen</translation>
        </message>
        <message>
            <source>Kerjakan yang bertanda BERHENTI, lalu tekan Periksa lagi. Memandu tanpa catatan tetap bisa, dan kasus lama tetap ada.</source>
            <translation>Do what is marked STOP, then press Check again. Guiding without a record still works, and the cases so far are all there.</translation>
        </message>
        <message>
            <source>Kerjakan yang tertulis, atau minta penyelia melanjutkan hari ini dengan PIN-nya. Memandu tanpa catatan tetap bisa.</source>
            <translation>Do what is written, or ask a supervisor to go on for today with the PIN. Guiding without a record still works.</translation>
        </message>
        <message>
            <source>Loket bisa dipakai.</source>
            <translation>The kiosk can be used.</translation>
        </message>
        <message>
            <source>Loket siap dipakai.</source>
            <translation>The kiosk is ready for use.</translation>
        </message>
        <message>
            <source>Pandu tanpa catatan</source>
            <translation>Guide without a record</translation>
        </message>
        <message>
            <source>Pemeriksaan</source>
            <translation>Preflight</translation>
        </message>
        <message>
            <source>Periksa lagi</source>
            <translation>Check again</translation>
        </message>
        <message>
            <source>Peserta baru belum bisa diterima.</source>
            <translation>No new participant can be taken yet.</translation>
        </message>
        <message>
            <source>Sedang diperiksa…</source>
            <translation>Checking…</translation>
        </message>
        <message>
            <source>Semuanya baik.</source>
            <translation>All is fine.</translation>
        </message>
        <message>
            <source>Tanya penyelia dulu.</source>
            <translation>Ask a supervisor first.</translation>
        </message>
        <message>
            <source>Tekan Periksa lagi; hasilnya tampil satu per satu.</source>
            <translation>Press Check again; the results show one by one.</translation>
        </message>
        <message>
            <source>Yang bertanda perhatikan dibereskan bila sempat.</source>
            <translation>See to what is marked attention when there is time.</translation>
        </message>
    </context>
    <context>
        <name>PrinterPart</name>
        <message>
            <source>Cetak halaman uji</source>
            <translation>Print a test page</translation>
        </message>
        <message>
            <source>Halaman uji sedang dicetak…</source>
            <translation>Printing the test page…</translation>
        </message>
        <message>
            <source>Kertas A4</source>
            <translation>A4 paper</translation>
        </message>
        <message>
            <source>Kertas struk 80 mm</source>
            <translation>Receipt roll, 80 mm</translation>
        </message>
        <message>
            <source>Kertas untuk lembar peserta</source>
            <translation>Paper for the participant's slip</translation>
        </message>
        <message>
            <source>Printer</source>
            <translation>Printer</translation>
        </message>
    </context>
    <context>
        <name>Queue</name>
        <message numerus="yes">
            <source>%n kali dicoba</source>
            <translation>
                <numerusform>tried once</numerusform>
                <numerusform>tried %n times</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QueueRow</name>
        <message>
            <source>Alamat {address} benar?</source>
            <translation>Is the address {address} right?</translation>
        </message>
        <message>
            <source>Belum sampai, kirim lagi</source>
            <translation>Not arrived, send again</translation>
        </message>
        <message>
            <source>Buka Pengaturan</source>
            <translation>Open Settings</translation>
        </message>
        <message>
            <source>Buka kasus</source>
            <translation>Open the case</translation>
        </message>
        <message>
            <source>Ganti alamat</source>
            <translation>Other address</translation>
        </message>
        <message>
            <source>Kalau surat ternyata sudah sampai, penerima mendapat dua surat yang sama.</source>
            <translation>If the letter did arrive after all, the recipient gets the same letter twice.</translation>
        </message>
        <message>
            <source>Kirim ke alamat lain</source>
            <translation>Send to another address</translation>
        </message>
        <message>
            <source>Kirim lagi</source>
            <translation>Send again</translation>
        </message>
        <message>
            <source>Periksa huruf demi huruf. Setelah ini Loket mengirim ke sana.</source>
            <translation>Check it letter by letter. After this Loket sends there.</translation>
        </message>
        <message>
            <source>Setelah ini Loket tidak mengirim surat ini lagi.</source>
            <translation>After this Loket does not send this letter again.</translation>
        </message>
        <message>
            <source>Setujui alamat ini</source>
            <translation>Confirm this address</translation>
        </message>
        <message>
            <source>Sudah dicek, dan memang belum sampai?</source>
            <translation>Checked, and it really did not arrive?</translation>
        </message>
        <message>
            <source>Sudah sampai</source>
            <translation>It arrived</translation>
        </message>
        <message>
            <source>Sudah terlihat di tempat penerima?</source>
            <translation>Was it seen at the recipient's?</translation>
        </message>
        <message>
            <source>Ya, alamat benar</source>
            <translation>Yes, the address is right</translation>
        </message>
        <message>
            <source>Ya, kirim lagi</source>
            <translation>Yes, send again</translation>
        </message>
        <message>
            <source>Ya, sudah sampai</source>
            <translation>Yes, it arrived</translation>
        </message>
        <message>
            <source>kosong: alamat semula</source>
            <translation>empty: the same address</translation>
        </message>
    </context>
    <context>
        <name>QueueScreen</name>
        <message>
            <source>Antrean kirim</source>
            <translation>Sending queue</translation>
        </message>
        <message>
            <source>Berikutnya</source>
            <translation>Next</translation>
        </message>
        <message>
            <source>Coba sekarang</source>
            <translation>Try now</translation>
        </message>
        <message>
            <source>Ke Beranda</source>
            <translation>To Home</translation>
        </message>
        <message>
            <source>Kembali ke kasus</source>
            <translation>Back to the case</translation>
        </message>
        <message>
            <source>Periksa balasan</source>
            <translation>Look for replies</translation>
        </message>
        <message>
            <source>Sebelumnya</source>
            <translation>Previous</translation>
        </message>
        <message>
            <source>Surat yang baru dibuat tampil di sini sampai diterima server.</source>
            <translation>New letters stand here until a server has taken them.</translation>
        </message>
        <message>
            <source>Surat yang belum sampai. Yang perlu dijawab petugas ada di atas.</source>
            <translation>Letters that have not arrived. Those that need an answer from you stand on top.</translation>
        </message>
        <message>
            <source>Tidak ada yang menunggu kirim.</source>
            <translation>Nothing waits to be sent.</translation>
        </message>
        <message>
            <source>{first}–{last} dari {count}</source>
            <translation>{first}–{last} of {count}</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>belum</source>
            <translation>not yet</translation>
        </message>
        <message>
            <source>perlu perhatian</source>
            <translation>needs attention</translation>
        </message>
        <message>
            <source>sedang dikerjakan</source>
            <translation>in progress</translation>
        </message>
        <message>
            <source>selesai</source>
            <translation>done</translation>
        </message>
    </context>
    <context>
        <name>RecordRows</name>
        <message numerus="yes">
            <source>%n hari setelah kasus ditutup</source>
            <translation>
                <numerusform>%n day after the case is closed</numerusform>
                <numerusform>%n days after the case is closed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n kali diberikan</source>
            <translation>
                <numerusform>given %n time</numerusform>
                <numerusform>given %n times</numerusform>
            </translation>
        </message>
        <message>
            <source>Baik: {points}</source>
            <translation>Fine: {points}</translation>
        </message>
        <message>
            <source>Batas di layar peserta</source>
            <translation>Limit on the participant's screen</translation>
        </message>
        <message>
            <source>Cara</source>
            <translation>How</translation>
        </message>
        <message>
            <source>Dilayani</source>
            <translation>Served by</translation>
        </message>
        <message>
            <source>Disetujui oleh</source>
            <translation>Agreed by</translation>
        </message>
        <message>
            <source>Disimpan</source>
            <translation>Kept</translation>
        </message>
        <message>
            <source>Email</source>
            <translation>Email</translation>
        </message>
        <message>
            <source>Hasil pemeriksaan</source>
            <translation>Results of the checks</translation>
        </message>
        <message>
            <source>Isi surat: nama, email akun, nomor HP, NIK yang disamarkan, hasil pemeriksaan, riwayat percobaan.</source>
            <translation>The letter holds: name, account email, mobile number, masked NIK, results of the checks, history of attempts.</translation>
        </message>
        <message>
            <source>Jaringan: {verdict}</source>
            <translation>Network: {verdict}</translation>
        </message>
        <message>
            <source>Jenis kelamin</source>
            <translation>Sex</translation>
        </message>
        <message>
            <source>Kasus dibuka</source>
            <translation>Case opened</translation>
        </message>
        <message>
            <source>Kasus ditutup</source>
            <translation>Case closed</translation>
        </message>
        <message>
            <source>NIK</source>
            <translation>NIK</translation>
        </message>
        <message>
            <source>Nama</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Nomor HP</source>
            <translation>Mobile number</translation>
        </message>
        <message>
            <source>Nomor KK</source>
            <translation>Family card number</translation>
        </message>
        <message>
            <source>Nomor kasus</source>
            <translation>Case number</translation>
        </message>
        <message>
            <source>Nomor kasus dari penerima: {number}</source>
            <translation>The recipient's case number: {number}</translation>
        </message>
        <message>
            <source>Pengaduan</source>
            <translation>Complaint</translation>
        </message>
        <message>
            <source>Perangkat &amp; jaringan</source>
            <translation>Device &amp; network</translation>
        </message>
        <message>
            <source>Perbandingan dengan akun</source>
            <translation>Comparison with the account</translation>
        </message>
        <message>
            <source>Percobaan OTP</source>
            <translation>OTP attempts</translation>
        </message>
        <message>
            <source>Perlu dibereskan: {points}</source>
            <translation>To be put right: {points}</translation>
        </message>
        <message>
            <source>SMS tes</source>
            <translation>Test SMS</translation>
        </message>
        <message>
            <source>Sidik HP &amp; email</source>
            <translation>Phone &amp; email fingerprint</translation>
        </message>
        <message>
            <source>Syarat, menurut peserta</source>
            <translation>Rules, as the participant says</translation>
        </message>
        <message>
            <source>Tanda terima</source>
            <translation>Slips</translation>
        </message>
        <message>
            <source>Tanggal lahir</source>
            <translation>Date of birth</translation>
        </message>
        <message>
            <source>Teks</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Terakhir dicatat</source>
            <translation>Last entry</translation>
        </message>
        <message>
            <source>Waktu</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>ada, untuk mengenali pemakaian ganda</source>
            <translation>yes, to notice when two people use the same</translation>
        </message>
        <message>
            <source>belum ada</source>
            <translation>nothing yet</translation>
        </message>
        <message>
            <source>boleh dikirim</source>
            <translation>may be sent</translation>
        </message>
        <message>
            <source>tidak boleh dikirim</source>
            <translation>may not be sent</translation>
        </message>
        <message>
            <source>tidak, dihapus begitu kasus ditutup</source>
            <translation>no, erased as soon as the case is closed</translation>
        </message>
        <message>
            <source>{channel}: tunggu {minutes} menit</source>
            <translation>{channel}: wait {minutes} minutes</translation>
        </message>
        <message>
            <source>{count} kali, terakhir {when}</source>
            <translation>{count} times, last {when}</translation>
        </message>
        <message>
            <source>{when} · kepada {recipient} · {state}</source>
            <translation>{when} · to {recipient} · {state}</translation>
        </message>
    </context>
    <context>
        <name>RecordScreen</name>
        <message>
            <source>Catatan kasus</source>
            <translation>Case notes</translation>
        </message>
        <message>
            <source>Cetak data saya</source>
            <translation>Print my data</translation>
        </message>
        <message>
            <source>Data dihapus begitu kasus ditutup, karena peserta tidak mau disimpan.</source>
            <translation>The data are erased as soon as the case is closed, because the participant did not want them kept.</translation>
        </message>
        <message>
            <source>Data diri</source>
            <translation>Personal data</translation>
        </message>
        <message>
            <source>Data disimpan {days} hari lagi, lalu dihapus.</source>
            <translation>The data are kept for {days} more days, then erased.</translation>
        </message>
        <message>
            <source>Data saya</source>
            <translation>My data</translation>
        </message>
        <message>
            <source>Hak peserta</source>
            <translation>The participant's rights</translation>
        </message>
        <message>
            <source>Hapus data saya</source>
            <translation>Erase my data</translation>
        </message>
        <message>
            <source>Hapus semua data peserta ini?</source>
            <translation>Erase all data of this participant?</translation>
        </message>
        <message>
            <source>Ini tidak bisa dibatalkan. Yang tersisa hanya nomor kasus tanpa identitas.</source>
            <translation>This cannot be undone. Only the case number without identity remains.</translation>
        </message>
        <message>
            <source>Isian yang belum dicatat disimpan terkunci di komputer ini dan ikut terhapus.</source>
            <translation>What was typed but not recorded is kept locked on this computer and is erased with the rest.</translation>
        </message>
        <message>
            <source>Ke Beranda</source>
            <translation>To Home</translation>
        </message>
        <message>
            <source>Kembali</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Pengaduan yang belum terkirim tidak akan dikirim lagi.</source>
            <translation>A complaint not yet sent will not be sent any more.</translation>
        </message>
        <message>
            <source>Pengaduan yang sudah terkirim tidak bisa ditarik dari penerimanya.</source>
            <translation>A complaint already sent cannot be called back from its recipient.</translation>
        </message>
        <message>
            <source>Persetujuan</source>
            <translation>Consent</translation>
        </message>
        <message>
            <source>Selesai</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>Semua yang disimpan loket ini tentang peserta. Di layar sebagian disamarkan.</source>
            <translation>Everything this desk keeps about the participant. On the screen some of it is masked.</translation>
        </message>
        <message>
            <source>Tarik persetujuan dan hapus data</source>
            <translation>Withdraw consent and erase the data</translation>
        </message>
        <message>
            <source>Tarik persetujuan dan hapus semua data peserta ini?</source>
            <translation>Withdraw consent and erase all data of this participant?</translation>
        </message>
        <message>
            <source>Tarik persetujuan pengaduan</source>
            <translation>Withdraw consent to complain</translation>
        </message>
        <message>
            <source>Tutup kasus?</source>
            <translation>Close the case?</translation>
        </message>
        <message>
            <source>Ya, hapus sekarang</source>
            <translation>Yes, erase now</translation>
        </message>
        <message>
            <source>Ya, tutup kasus</source>
            <translation>Yes, close the case</translation>
        </message>
    </context>
    <context>
        <name>RecoveryPage</name>
        <message>
            <source>Ambil kertasnya. Kunci di layar disembunyikan.</source>
            <translation>Take your paper. The key on the screen is hidden now.</translation>
        </message>
        <message>
            <source>Belum sama dengan kuncinya. Baca lagi dari kertas, atau lihat lagi.</source>
            <translation>This does not match the key yet. Read it from the paper again, or look at the key again.</translation>
        </message>
        <message>
            <source>Kelompok terakhir di kertas (nomor 14)</source>
            <translation>The last group on the paper (number 14)</translation>
        </message>
        <message>
            <source>Kunci yang sama, untuk dipindai.</source>
            <translation>The same key, to be scanned.</translation>
        </message>
        <message>
            <source>Lihat kunci lagi</source>
            <translation>Look at the key again</translation>
        </message>
        <message>
            <source>Sudah saya tulis</source>
            <translation>I have written it down</translation>
        </message>
        <message>
            <source>Tanpa kunci ini, data tidak bisa dibuka lagi bila frasa sandi atau komputer hilang. Loket tidak menyimpannya dan tidak akan menampilkannya lagi.</source>
            <translation>Without this key the records cannot be opened again if the passphrase or the computer is lost. Loket does not keep it and will not show it again.</translation>
        </message>
        <message>
            <source>Tulis di kertas sekarang, simpan di luar komputer ini.</source>
            <translation>Write it on paper now, and keep it away from this computer.</translation>
        </message>
    </context>
    <context>
        <name>RepliesCard</name>
        <message>
            <source>Balasan</source>
            <translation>Replies</translation>
        </message>
        <message>
            <source>Baru</source>
            <translation>New</translation>
        </message>
        <message>
            <source>Isi balasan</source>
            <translation>Text of the reply</translation>
        </message>
    </context>
    <context>
        <name>RepliesSection</name>
        <message>
            <source>Folder</source>
            <translation>Folder</translation>
        </message>
        <message>
            <source>Harus {expected}.</source>
            <translation>It must be {expected}.</translation>
        </message>
        <message>
            <source>Isi dulu. Tanpa ini balasan tidak bisa dibaca.</source>
            <translation>Fill this in first. Without it replies cannot be read.</translation>
        </message>
        <message>
            <source>Kata sandi kotak surat</source>
            <translation>Mailbox password</translation>
        </message>
        <message>
            <source>Kata sandinya sama dengan kata sandi email loket</source>
            <translation>The password is the same as for the kiosk's email</translation>
        </message>
        <message>
            <source>Kosong: tetap yang lama</source>
            <translation>Empty: keep the old one</translation>
        </message>
        <message>
            <source>Loket hanya membaca. Surat di kotak ini tidak dihapus dan tidak ditandai sudah dibaca.</source>
            <translation>Loket only reads. Mail in this mailbox is neither deleted nor marked as read.</translation>
        </message>
        <message>
            <source>Nama akun kotak surat</source>
            <translation>Mailbox account name</translation>
        </message>
        <message>
            <source>Pengaman sambungan</source>
            <translation>Connection security</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>Port</translation>
        </message>
        <message>
            <source>STARTTLS (biasanya port 143)</source>
            <translation>STARTTLS (usually port 143)</translation>
        </message>
        <message>
            <source>Selama belum disetujui, kotak surat tidak dibuka sama sekali.</source>
            <translation>Until it is approved, the mailbox is not opened at all.</translation>
        </message>
        <message>
            <source>Server kotak surat (IMAP)</source>
            <translation>Mailbox server (IMAP)</translation>
        </message>
        <message>
            <source>Server yang boleh dibaca</source>
            <translation>Server that may be read</translation>
        </message>
        <message>
            <source>Simpan kotak balasan</source>
            <translation>Save reply mailbox</translation>
        </message>
        <message>
            <source>TLS (biasanya port 993)</source>
            <translation>TLS (usually port 993)</translation>
        </message>
        <message>
            <source>Tanpa pengaman</source>
            <translation>Not secured</translation>
        </message>
        <message>
            <source>Tanpa pengaman hanya untuk server di komputer ini. Pilih STARTTLS atau TLS.</source>
            <translation>No security is only for a server on this computer. Choose STARTTLS or TLS.</translation>
        </message>
        <message>
            <source>Tempat balasan masuk</source>
            <translation>Where replies arrive</translation>
        </message>
        <message>
            <source>Tersimpan.</source>
            <translation>Saved.</translation>
        </message>
        <message>
            <source>imap.example.com</source>
            <translation>imap.example.com</translation>
        </message>
    </context>
    <context>
        <name>ReplyView</name>
        <message>
            <source>pengirim belum pasti</source>
            <translation>sender not certain</translation>
        </message>
    </context>
    <context>
        <name>ResetCard</name>
        <message>
            <source>Reset kata sandi, dikerjakan peserta</source>
            <translation>Password reset, done by the participant</translation>
        </message>
    </context>
    <context>
        <name>RestingCard</name>
        <message numerus="yes">
            <source>%n menit</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message>
            <source>Berlaku bila Loket memenuhi layar (loket run --kiosk).</source>
            <translation>Applies where Loket fills the screen (loket run --kiosk).</translation>
        </message>
        <message>
            <source>Gelap sesudah terkunci selama</source>
            <translation>Dark once locked for</translation>
        </message>
        <message>
            <source>Layar kedua untuk peserta, bila dipasang</source>
            <translation>Second screen for the participant, where attached</translation>
        </message>
        <message>
            <source>Layar kios</source>
            <translation>Kiosk screens</translation>
        </message>
        <message>
            <source>Redup sebelum terkunci, lalu gelap</source>
            <translation>Dim before the lock, then dark</translation>
        </message>
        <message>
            <source>Tidak</source>
            <translation>No</translation>
        </message>
        <message>
            <source>Ya</source>
            <translation>Yes</translation>
        </message>
    </context>
    <context>
        <name>ReturnCard</name>
        <message>
            <source>Kalender ke HP peserta</source>
            <translation>Calendar to the phone</translation>
        </message>
    </context>
    <context>
        <name>Ring</name>
        <message numerus="yes">
            <source>%n hari</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
        <message>
            <source>Sisa waktu {time}</source>
            <translation>Time left {time}</translation>
        </message>
    </context>
    <context>
        <name>RungChoice</name>
        <message numerus="yes">
            <source>%n bukti</source>
            <translation>
                <numerusform>%n piece of evidence</numerusform>
                <numerusform>%n pieces of evidence</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n bukti sudah dihapus dari loket ini.</source>
            <translation>
                <numerusform>%n piece was deleted from this desk.</numerusform>
                <numerusform>%n pieces were deleted from this desk.</numerusform>
            </translation>
        </message>
        <message>
            <source>Alamat belum dikonfirmasi penyelia, jadi belum ada yang dikirim.</source>
            <translation>No supervisor has confirmed the address, so nothing is sent yet.</translation>
        </message>
        <message>
            <source>Ikut: {labels}.</source>
            <translation>Goes along: {labels}.</translation>
        </message>
        <message>
            <source>Surat ini tetap membawa bukti yang dipilih saat ditulis. Yang ditutup hitam ikut tertutup, yang dihapus tidak ikut.</source>
            <translation>This letter keeps the evidence chosen when it was written. What was covered goes covered, what was deleted does not go.</translation>
        </message>
        <message>
            <source>Surat: {standing}.</source>
            <translation>Letter: {standing}.</translation>
        </message>
        <message>
            <source>tanpa bukti</source>
            <translation>no evidence</translation>
        </message>
    </context>
    <context>
        <name>RungPanels</name>
        <message>
            <source>Keadaan langkah ini</source>
            <translation>How this step stands</translation>
        </message>
    </context>
    <context>
        <name>RungScreen</name>
        <message>
            <source>Belum ada langkah yang dibuka.</source>
            <translation>No step has been opened.</translation>
        </message>
        <message>
            <source>Langkah pengaduan</source>
            <translation>Complaint step</translation>
        </message>
        <message>
            <source>Pengaduan selesai, dan Loket tidak melanjutkan ke langkah berikutnya.</source>
            <translation>The complaint is over, and Loket does not go on to the next step.</translation>
        </message>
        <message>
            <source>Peserta sudah membaca, dan masalahnya terjawab?</source>
            <translation>Has the participant read it, and is the problem answered?</translation>
        </message>
        <message>
            <source>Ya, jawaban ini membantu</source>
            <translation>Yes, this answer helps</translation>
        </message>
    </context>
    <context>
        <name>RungWords</name>
        <message>
            <source>Belum membantu, lanjutkan</source>
            <translation>Does not help yet, go on</translation>
        </message>
        <message>
            <source>Cetak berkas</source>
            <translation>Print the file</translation>
        </message>
        <message>
            <source>Cetak surat</source>
            <translation>Print letter</translation>
        </message>
        <message>
            <source>Jawaban ini membantu</source>
            <translation>This answer helps</translation>
        </message>
        <message>
            <source>Ke pengaduan</source>
            <translation>To the complaint</translation>
        </message>
        <message>
            <source>Kembali</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Simpan PDF</source>
            <translation>Save PDF</translation>
        </message>
        <message>
            <source>langkah {number}</source>
            <translation>step {number}</translation>
        </message>
    </context>
    <context>
        <name>RungsCard</name>
        <message>
            <source>Ikut dikirim ke mana</source>
            <translation>Where it goes along</translation>
        </message>
    </context>
    <context>
        <name>ScriptCard</name>
        <message>
            <source>Bacakan pelan-pelan</source>
            <translation>Read out slowly</translation>
        </message>
        <message>
            <source>Bila diminta mengeja</source>
            <translation>If asked to spell</translation>
        </message>
    </context>
    <context>
        <name>SettingsScreen</name>
        <message>
            <source>Aturan dan sumber</source>
            <translation>Rules and sources</translation>
        </message>
        <message>
            <source>Berlaku untuk loket ini saja.</source>
            <translation>For this desk only.</translation>
        </message>
        <message>
            <source>Daftar petugas</source>
            <translation>Staff</translation>
        </message>
        <message>
            <source>Email</source>
            <translation>Email</translation>
        </message>
        <message>
            <source>Jam dan tampilan</source>
            <translation>Clock and display</translation>
        </message>
        <message>
            <source>Jaringan</source>
            <translation>Network</translation>
        </message>
        <message>
            <source>Kanal pengaduan</source>
            <translation>Complaint channels</translation>
        </message>
        <message>
            <source>Kembali ke Beranda</source>
            <translation>Back to the home screen</translation>
        </message>
        <message>
            <source>Kotak balasan</source>
            <translation>Reply mailbox</translation>
        </message>
        <message>
            <source>Pembaruan</source>
            <translation>Updates</translation>
        </message>
        <message>
            <source>Pengaturan</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>Printer dan modem</source>
            <translation>Printer and modem</translation>
        </message>
        <message>
            <source>SMS tes</source>
            <translation>Test SMS</translation>
        </message>
        <message>
            <source>Simpan email</source>
            <translation>Save email</translation>
        </message>
    </context>
    <context>
        <name>Shelf</name>
        <message>
            <source>Belum ada bukti.</source>
            <translation>No evidence yet.</translation>
        </message>
        <message>
            <source>Penutup belum disimpan</source>
            <translation>Bars not kept yet</translation>
        </message>
        <message>
            <source>Yang membantu: tangkapan layar pesan limit di HP peserta, dengan tanggal dan jamnya. Jangan foto KTP, KK, atau wajah: itu tidak diperlukan.</source>
            <translation>What helps: a screenshot of the limit message on the participant's phone, with date and time. No photo of KTP, KK or face: that is not needed.</translation>
        </message>
    </context>
    <context>
        <name>SignInScreen</name>
        <message>
            <source>Mode latihan. PIN semua orang: {pin}</source>
            <translation>Practice mode. Everybody's PIN: {pin}</translation>
        </message>
        <message>
            <source>Pilih nama, lalu masukkan PIN.</source>
            <translation>Choose a name, then enter the PIN.</translation>
        </message>
        <message>
            <source>Siapa yang bertugas?</source>
            <translation>Who is on duty?</translation>
        </message>
    </context>
    <context>
        <name>SitePage</name>
        <message>
            <source>Jenis tempat</source>
            <translation>Kind of place</translation>
        </message>
        <message>
            <source>Karang Taruna RW 07</source>
            <translation>Karang Taruna RW 07</translation>
        </message>
        <message>
            <source>Kode loket</source>
            <translation>Desk code</translation>
        </message>
        <message>
            <source>Nama tempat</source>
            <translation>Name of the place</translation>
        </message>
        <message>
            <source>Nomor kasus: PK-{code}-…</source>
            <translation>Case number: PK-{code}-…</translation>
        </message>
        <message>
            <source>Tulis nama tempat ini, misalnya Karang Taruna RW 07.</source>
            <translation>Write the name of this place, for instance Karang Taruna RW 07.</translation>
        </message>
        <message>
            <source>Zona waktu</source>
            <translation>Time zone</translation>
        </message>
    </context>
    <context>
        <name>SmsSection</name>
        <message>
            <source>Alamat layanan</source>
            <translation>Address of the service</translation>
        </message>
        <message>
            <source>Alat modem</source>
            <translation>Modem device</translation>
        </message>
        <message>
            <source>Cara mengirim</source>
            <translation>How it is sent</translation>
        </message>
        <message>
            <source>Harus {expected}.</source>
            <translation>It must be {expected}.</translation>
        </message>
        <message>
            <source>Infobip</source>
            <translation>Infobip</translation>
        </message>
        <message>
            <source>Isi dulu. Tanpa ini SMS tes tidak bisa dikirim.</source>
            <translation>Fill this in first. Without it no test SMS can be sent.</translation>
        </message>
        <message>
            <source>Isinya hanya kode 4 angka dari loket, tanpa nama dan NIK. Modem bekerja tanpa internet; layanan SMS dihubungi setelah alamatnya disetujui.</source>
            <translation>It holds only a 4 digit code of the desk, no name and no NIK. A modem works without internet; an SMS service is contacted once its address is confirmed.</translation>
        </message>
        <message>
            <source>Kosong: tetap yang lama</source>
            <translation>Empty: keep the old one</translation>
        </message>
        <message>
            <source>Kunci layanan</source>
            <translation>Key of the service</translation>
        </message>
        <message>
            <source>Layanan SMS</source>
            <translation>SMS service</translation>
        </message>
        <message>
            <source>Layanan yang boleh dihubungi</source>
            <translation>Service that may be contacted</translation>
        </message>
        <message>
            <source>Modem GSM</source>
            <translation>GSM modem</translation>
        </message>
        <message>
            <source>Modem menjawab: {modem}. Pulsa kartunya tidak bisa dilihat dari sini.</source>
            <translation>The modem answers: {modem}. The credit of its card cannot be seen from here.</translation>
        </message>
        <message>
            <source>Modem sedang ditanya…</source>
            <translation>Asking the modem…</translation>
        </message>
        <message>
            <source>Nama akun layanan</source>
            <translation>Account name at the service</translation>
        </message>
        <message>
            <source>Nama loket di SMS</source>
            <translation>Name of the desk in the SMS</translation>
        </message>
        <message>
            <source>Nama pengirim</source>
            <translation>Sender name</translation>
        </message>
        <message>
            <source>Nomor kartu di modem</source>
            <translation>Number of the card in the modem</translation>
        </message>
        <message>
            <source>Penyedia layanan</source>
            <translation>Provider</translation>
        </message>
        <message>
            <source>SMS tes untuk membuktikan nomor aktif</source>
            <translation>Test SMS to prove that a number is active</translation>
        </message>
        <message>
            <source>Selama belum disetujui, tidak ada SMS yang dikirim lewat layanan ini.</source>
            <translation>Until it is confirmed, no SMS is sent through this service.</translation>
        </message>
        <message>
            <source>Simpan SMS tes</source>
            <translation>Save the test SMS</translation>
        </message>
        <message>
            <source>Tersimpan.</source>
            <translation>Saved.</translation>
        </message>
        <message>
            <source>Tidak mengirim</source>
            <translation>Send none</translation>
        </message>
        <message>
            <source>Twilio</source>
            <translation>Twilio</translation>
        </message>
        <message>
            <source>Uji modem</source>
            <translation>Try the modem</translation>
        </message>
        <message>
            <source>Zenziva</source>
            <translation>Zenziva</translation>
        </message>
        <message>
            <source>boleh kosong</source>
            <translation>may stay empty</translation>
        </message>
        <message>
            <source>https://sms.example.com</source>
            <translation>https://sms.example.com</translation>
        </message>
        <message>
            <source>kosong: {name}</source>
            <translation>empty: {name}</translation>
        </message>
        <message>
            <source>misalnya /dev/ttyUSB0</source>
            <translation>for example /dev/ttyUSB0</translation>
        </message>
        <message>
            <source>nomor atau nama dari Twilio</source>
            <translation>a number or name from Twilio</translation>
        </message>
    </context>
    <context>
        <name>StaffRow</name>
        <message>
            <source>Batal</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Buat PIN 6 angka.</source>
            <translation>Choose a PIN of 6 digits.</translation>
        </message>
        <message>
            <source>Buka kunci</source>
            <translation>Unlock</translation>
        </message>
        <message>
            <source>Ganti PIN</source>
            <translation>Change PIN</translation>
        </message>
        <message>
            <source>Kedua PIN berbeda. Ketik lagi.</source>
            <translation>The two PINs differ. Type them again.</translation>
        </message>
        <message>
            <source>Keluarkan</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>PIN baru, 6 angka</source>
            <translation>New PIN, 6 digits</translation>
        </message>
        <message>
            <source>PIN sekali lagi</source>
            <translation>The PIN once more</translation>
        </message>
        <message>
            <source>PIN sudah diganti.</source>
            <translation>The PIN was changed.</translation>
        </message>
        <message>
            <source>PIN terkunci</source>
            <translation>PIN locked</translation>
        </message>
        <message>
            <source>Simpan PIN</source>
            <translation>Save PIN</translation>
        </message>
        <message>
            <source>Ya, keluarkan</source>
            <translation>Yes, remove</translation>
        </message>
        <message>
            <source>{name} (Anda)</source>
            <translation>{name} (you)</translation>
        </message>
        <message>
            <source>{name} tidak bisa masuk lagi dengan PIN-nya. Catatan kerjanya tetap tersimpan.</source>
            <translation>{name} can no longer sign in with the PIN. Their work stays on record.</translation>
        </message>
    </context>
    <context>
        <name>StaffSection</name>
        <message>
            <source>Buat PIN 6 angka. Petugas mengetiknya sendiri.</source>
            <translation>Choose a PIN of 6 digits. The officer types it in person.</translation>
        </message>
        <message>
            <source>Kedua PIN berbeda. Ketik lagi.</source>
            <translation>The two PINs differ. Type them again.</translation>
        </message>
        <message>
            <source>Nama</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Nama yang dikenal peserta</source>
            <translation>The name participants know</translation>
        </message>
        <message>
            <source>PIN sekali lagi</source>
            <translation>The PIN once more</translation>
        </message>
        <message>
            <source>PIN, 6 angka</source>
            <translation>PIN, 6 digits</translation>
        </message>
        <message>
            <source>Peran</source>
            <translation>Role</translation>
        </message>
        <message>
            <source>Tambah petugas</source>
            <translation>Add staff</translation>
        </message>
        <message>
            <source>Tambahkan</source>
            <translation>Add</translation>
        </message>
        <message>
            <source>Yang boleh masuk</source>
            <translation>Who may sign in</translation>
        </message>
        <message>
            <source>{name} sudah ditambahkan dan bisa masuk dengan PIN-nya.</source>
            <translation>{name} was added and can sign in with the PIN.</translation>
        </message>
    </context>
    <context>
        <name>StartPage</name>
        <message numerus="yes">
            <source>%n halaman, paling lama tiga menit.</source>
            <translation>
                <numerusform>One page, three minutes at most.</numerusform>
                <numerusform>%n pages, three minutes at most.</numerusform>
            </translation>
        </message>
        <message>
            <source>Alamat email loket boleh menyusul.</source>
            <translation>The desk's mail address may come later.</translation>
        </message>
        <message>
            <source>Mode latihan</source>
            <translation>Practice mode</translation>
        </message>
        <message>
            <source>Semua layar bisa dicoba dengan data karangan. Ada tanda latihan di setiap layar dan surat, dan tidak ada yang dikirim ke luar.</source>
            <translation>Every screen can be tried with made-up data. Each screen and letter carries a practice mark, and nothing is sent outside.</translation>
        </message>
        <message>
            <source>Siapkan kertas dan pena; alamat email loket boleh menyusul.</source>
            <translation>Have paper and a pen ready; the desk's mail address may come later.</translation>
        </message>
        <message>
            <source>Siapkan loket ini</source>
            <translation>Set up this desk</translation>
        </message>
        <message>
            <source>Untuk belajar</source>
            <translation>To learn</translation>
        </message>
        <message>
            <source>Untuk melayani peserta</source>
            <translation>To serve participants</translation>
        </message>
    </context>
    <context>
        <name>SteadinessCard</name>
        <message>
            <source>Alamat komputer sama pada kedua ukuran. Pastikan jaringannya sudah berpindah.</source>
            <translation>The computer had the same address both times. Make sure that it changed networks.</translation>
        </message>
        <message>
            <source>Satu pertanyaan kecil tiap detik ke alamat yang dikonfirmasi. Yang diukur adalah jaringan komputer ini, bukan sinyal HP peserta. Boleh terus bekerja.</source>
            <translation>One small question each second to the confirmed addresses. What is measured is this computer's network, not the signal of the participant's phone. You may go on working.</translation>
        </message>
        <message>
            <source>Ukur {time}</source>
            <translation>Measure {time}</translation>
        </message>
    </context>
    <context>
        <name>SupervisorPage</name>
        <message>
            <source>Buat PIN 6 angka yang hanya Anda tahu.</source>
            <translation>Choose a PIN of 6 digits that only you know.</translation>
        </message>
        <message>
            <source>Buat frasa sandi dari beberapa kata.</source>
            <translation>Make a passphrase of several words.</translation>
        </message>
        <message>
            <source>Frasa sandi sekali lagi</source>
            <translation>The passphrase once more</translation>
        </message>
        <message>
            <source>Frasa sandi, beberapa kata</source>
            <translation>Passphrase, several words</translation>
        </message>
        <message>
            <source>Kedua PIN berbeda. Ketik lagi.</source>
            <translation>The two PINs differ. Type them again.</translation>
        </message>
        <message>
            <source>Kedua frasa sandi berbeda. Ketik lagi.</source>
            <translation>The two passphrases differ. Type them again.</translation>
        </message>
        <message>
            <source>Komputer ini tidak punya brankas sandi. Frasa sandi ini diketik setiap kali Loket dibuka; tanpa itu data peserta tidak terbaca siapa pun. Ingat di kepala, atau simpan di brankas kantor.</source>
            <translation>This computer has no keyring. This passphrase is typed each time Loket is opened; without it nobody can read the participants' records. Keep it in your head, or in the office safe.</translation>
        </message>
        <message>
            <source>Kunci catatan</source>
            <translation>Key to the records</translation>
        </message>
        <message>
            <source>Kunci disimpan di brankas sandi komputer ini. Loket terbuka sendiri setiap pagi, lalu petugas masuk dengan PIN.</source>
            <translation>The key is kept in this computer's keyring. Loket opens by itself each morning, then staff sign in with a PIN.</translation>
        </message>
        <message>
            <source>Mencari brankas sandi di komputer ini…</source>
            <translation>Looking for a keyring on this computer…</translation>
        </message>
        <message>
            <source>Nama penyelia</source>
            <translation>Supervisor's name</translation>
        </message>
        <message>
            <source>Nama yang dikenal petugas</source>
            <translation>The name staff know</translation>
        </message>
        <message>
            <source>PIN baru, 6 angka</source>
            <translation>New PIN, 6 digits</translation>
        </message>
        <message>
            <source>PIN sekali lagi</source>
            <translation>The PIN once more</translation>
        </message>
    </context>
    <context>
        <name>Surroundings</name>
        <message>
            <source>Ada pengaduan yang belum pasti terkirim. Periksa dulu, lalu jawab.</source>
            <translation>It is not certain whether a complaint was sent. Check first, then answer.</translation>
        </message>
        <message>
            <source>Antrean kirim</source>
            <translation>Sending queue</translation>
        </message>
        <message>
            <source>Beranda</source>
            <translation>Home</translation>
        </message>
        <message>
            <source>Buka Pemeriksaan</source>
            <translation>Open the preflight</translation>
        </message>
        <message>
            <source>Buka antrean</source>
            <translation>Open the queue</translation>
        </message>
        <message>
            <source>Ganti petugas</source>
            <translation>Change staff</translation>
        </message>
        <message>
            <source>Jam komputer meragukan. Waktu tunggu tetap benar. Minta penyelia memeriksanya.</source>
            <translation>The computer's clock is doubtful. Waiting times stay right. Ask a supervisor to check it.</translation>
        </message>
        <message>
            <source>Kunci</source>
            <translation>Lock</translation>
        </message>
        <message>
            <source>Mulai ulang atau matikan…</source>
            <translation>Restart or switch off…</translation>
        </message>
        <message>
            <source>Panduan langkah demi langkah</source>
            <translation>Step-by-step guides</translation>
        </message>
        <message>
            <source>Pemeriksaan</source>
            <translation>Preflight</translation>
        </message>
        <message>
            <source>Pengaturan</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>Peserta baru</source>
            <translation>New participant</translation>
        </message>
        <message>
            <source>Peserta baru belum bisa diterima: ada yang harus dibereskan dulu.</source>
            <translation>No new participant can be taken: something has to be mended first.</translation>
        </message>
    </context>
    <context>
        <name>TakeAlongCard</name>
        <message>
            <source>Kode QR: nomor kasus dan jadwal kembali</source>
            <translation>QR code: case number and time to return</translation>
        </message>
        <message>
            <source>Simpan nomor kasus ini dan bawa saat kembali.</source>
            <translation>Keep this case number and bring it when you return.</translation>
        </message>
        <message>
            <source>Simpan nomor kasus ini. Boleh coba lagi {time}.</source>
            <translation>Keep this case number. You may try again {time}.</translation>
        </message>
        <message>
            <source>Untuk peserta</source>
            <translation>For the participant</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message numerus="yes">
            <source>%n menunggu kirim</source>
            <translation>
                <numerusform>%n waiting to be sent</numerusform>
                <numerusform>%n waiting to be sent</numerusform>
            </translation>
        </message>
        <message>
            <source>Antrean kirim: {words}</source>
            <translation>Sending queue: {words}</translation>
        </message>
        <message>
            <source>Bahasa: {name}</source>
            <translation>Language: {name}</translation>
        </message>
        <message>
            <source>Luring</source>
            <translation>Offline</translation>
        </message>
        <message>
            <source>Panduan</source>
            <translation>Guide</translation>
        </message>
        <message>
            <source>Tersambung</source>
            <translation>Online</translation>
        </message>
    </context>
    <context>
        <name>TrialRow</name>
        <message>
            <source>Coba dulu: kirim surat uji ke</source>
            <translation>Try it first: send a test message to</translation>
        </message>
        <message>
            <source>Kirim surat uji</source>
            <translation>Send a test message</translation>
        </message>
        <message>
            <source>Tulis alamat email yang bisa Anda buka.</source>
            <translation>Write an email address that you can read.</translation>
        </message>
        <message>
            <source>alamat email Anda sendiri</source>
            <translation>your own email address</translation>
        </message>
    </context>
    <context>
        <name>TypingAid</name>
        <message>
            <source>Papan ketik di layar</source>
            <translation>On-screen keyboard</translation>
        </message>
    </context>
    <context>
        <name>UnfiledWords</name>
        <message>
            <source>Buat pengaduan</source>
            <translation>File the complaint</translation>
        </message>
        <message>
            <source>Buka pengaduannya</source>
            <translation>Open that complaint</translation>
        </message>
        <message>
            <source>Dua pengaduan untuk masalah yang sama saling memperlambat.</source>
            <translation>Two complaints about the same problem slow each other down.</translation>
        </message>
        <message>
            <source>Isi Data KTP</source>
            <translation>Fill in KTP data</translation>
        </message>
        <message>
            <source>Isi Telepon &amp; email</source>
            <translation>Fill in phone &amp; email</translation>
        </message>
        <message>
            <source>Ke Kode OTP</source>
            <translation>To OTP code</translation>
        </message>
        <message>
            <source>Layani berikutnya</source>
            <translation>Serve the next</translation>
        </message>
        <message>
            <source>Limit belum terbukti menetap. Lanjutkan percobaan dulu.</source>
            <translation>The limit has not proved persistent. Go on with the attempts first.</translation>
        </message>
        <message>
            <source>Limitnya menetap, izin dan datanya sudah lengkap.</source>
            <translation>The limit persists; consent and data are complete.</translation>
        </message>
        <message>
            <source>Limitnya menetap, tetapi peserta belum setuju pengaduan dikirim.</source>
            <translation>The limit persists, but the participant has not agreed to a complaint.</translation>
        </message>
        <message>
            <source>Limitnya menetap. Lengkapi dulu data yang dibutuhkan surat.</source>
            <translation>The limit persists. First complete the data that the letter needs.</translation>
        </message>
        <message>
            <source>Minta izin peserta</source>
            <translation>Ask for consent</translation>
        </message>
        <message>
            <source>Pengaduan belum diperlukan</source>
            <translation>No complaint is needed yet</translation>
        </message>
        <message>
            <source>Pengaduan dengan bukti percobaan lebih mudah ditindaklanjuti.</source>
            <translation>A complaint with recorded attempts is easier to act on.</translation>
        </message>
        <message>
            <source>Pengaduan menunggu data peserta</source>
            <translation>The complaint waits for data</translation>
        </message>
        <message>
            <source>Pengaduan menunggu izin peserta</source>
            <translation>The complaint waits for consent</translation>
        </message>
        <message>
            <source>Pengaduan siap dibuat</source>
            <translation>The complaint is ready to be filed</translation>
        </message>
        <message>
            <source>Peserta ini sudah punya pengaduan</source>
            <translation>This participant already has a complaint</translation>
        </message>
        <message>
            <source>Satu pengaduan untuk satu peserta. Lanjutkan yang sudah ada.</source>
            <translation>One complaint for one participant. Go on with the one there is.</translation>
        </message>
        <message>
            <source>Surat memuat nama, email akun, nomor HP, dan riwayat percobaan.</source>
            <translation>The letter has the name, account email, phone number and attempts.</translation>
        </message>
        <message>
            <source>Tanpa izin, surat tidak dibuat dan tidak ada yang dikirim.</source>
            <translation>Without consent no letter is made and nothing is sent.</translation>
        </message>
        <message>
            <source>“Belum perlu mengadu. Kita coba lagi pada waktunya, ya.”</source>
            <translation>“No complaint is needed yet. Let us try again when it is time.”</translation>
        </message>
        <message>
            <source>“Bolehkah kami mengirim pengaduan ke Prakerja atas nama Bapak/Ibu?”</source>
            <translation>“May we send a complaint to Prakerja in your name?”</translation>
        </message>
        <message>
            <source>“Pengaduan Bapak/Ibu sudah berjalan. Kita lihat kabarnya, ya.”</source>
            <translation>“Your complaint is already under way. Let us see how it stands.”</translation>
        </message>
        <message>
            <source>“Pengaduannya hampir siap. Saya lengkapi dulu sebentar, ya.”</source>
            <translation>“The complaint is nearly ready. Let me complete it for a moment.”</translation>
        </message>
    </context>
    <context>
        <name>UnsealScreen</name>
        <message>
            <source>Buka</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Buka penyimpanan loket</source>
            <translation>Open the desk's store</translation>
        </message>
        <message>
            <source>Coba lagi dengan brankas sandi komputer</source>
            <translation>Try the computer's password vault again</translation>
        </message>
        <message>
            <source>Data peserta terkunci dan hanya terbuka dengan kunci yang benar.</source>
            <translation>Participants' data are locked and open only with the right key.</translation>
        </message>
        <message>
            <source>Frasa sandi hilang? Pakai kunci pemulihan</source>
            <translation>Passphrase lost? Use the recovery key</translation>
        </message>
        <message>
            <source>Frasa sandi penyelia</source>
            <translation>Supervisor's passphrase</translation>
        </message>
        <message>
            <source>Isi dulu, lalu tekan Buka.</source>
            <translation>Fill this in first, then press Open.</translation>
        </message>
        <message>
            <source>Kunci pemulihan (14 kelompok huruf dan angka)</source>
            <translation>Recovery key (14 groups of letters and digits)</translation>
        </message>
        <message>
            <source>Pakai frasa sandi penyelia</source>
            <translation>Use the supervisor's passphrase</translation>
        </message>
    </context>
    <context>
        <name>UpdatesAddress</name>
        <message>
            <source>Alamat folder</source>
            <translation>Address of the folder</translation>
        </message>
        <message>
            <source>Alamat pembaruan</source>
            <translation>Address of updates</translation>
        </message>
        <message>
            <source>Harus {expected}.</source>
            <translation>It has to be {expected}.</translation>
        </message>
        <message>
            <source>Simpan alamat</source>
            <translation>Save address</translation>
        </message>
        <message>
            <source>Tidak wajib. Kalau ada dan disetujui, Loket melihat ke sana sekali sehari saat tidak ada peserta. Tidak ada data yang dikirim.</source>
            <translation>Not required. Where there is one and it is approved, Loket looks there once a day while nobody is being served. No data is sent.</translation>
        </message>
        <message>
            <source>https://example.com/loket-updates</source>
            <translation>https://example.com/loket-updates</translation>
        </message>
    </context>
    <context>
        <name>UpdatesSection</name>
        <message>
            <source>Cari di alamat</source>
            <translation>Look at the address</translation>
        </message>
        <message>
            <source>Cari di stik USB</source>
            <translation>Look on the USB stick</translation>
        </message>
        <message>
            <source>Cari pembaruan</source>
            <translation>Look for updates</translation>
        </message>
        <message>
            <source>Tutup Loket dan mulai lagi</source>
            <translation>Close Loket and start again</translation>
        </message>
        <message>
            <source>Ya, kembali</source>
            <translation>Yes, go back</translation>
        </message>
        <message>
            <source>Yang terpasang</source>
            <translation>What is installed</translation>
        </message>
    </context>
    <context>
        <name>UpdatesWords</name>
        <message>
            <source>Ada Loket {version}. Di komputer ini program dipasang oleh yang mengurus komputer.</source>
            <translation>There is Loket {version}. On this computer, whoever looks after it installs programs.</translation>
        </message>
        <message>
            <source>Ada yang lebih baru.</source>
            <translation>There is something newer.</translation>
        </message>
        <message>
            <source>Aturan bawaan program berlaku saat Loket dibuka lagi.</source>
            <translation>The rules that came with the program apply when Loket is opened again.</translation>
        </message>
        <message>
            <source>Aturan dan panduan: nomor {number}</source>
            <translation>Rules and guides: number {number}</translation>
        </message>
        <message>
            <source>Aturan dan panduan: nomor {number}, dipasang {day}</source>
            <translation>Rules and guides: number {number}, installed on {day}</translation>
        </message>
        <message>
            <source>Belum disiapkan: kantor pusat belum memasang kunci kepercayaan di kios ini. Loket tetap bekerja seperti biasa.</source>
            <translation>Not set up: the central office has not placed its trusted key on this kiosk. Loket works as usual.</translation>
        </message>
        <message>
            <source>Belum pernah dicari.</source>
            <translation>Nobody has looked yet.</translation>
        </message>
        <message>
            <source>Kembali ke aturan bawaan program</source>
            <translation>Back to the rules that came with the program</translation>
        </message>
        <message>
            <source>Kembali ke nomor {number}</source>
            <translation>Back to number {number}</translation>
        </message>
        <message>
            <source>Loket tidak bisa mulai dengan nomor {number}, jadi kembali sendiri ke yang sebelumnya. Laporkan ke kantor pusat.</source>
            <translation>Loket could not start with number {number} and went back to the one before by itself. Tell the central office.</translation>
        </message>
        <message>
            <source>Loket {version} akan dipasang. Loket menutup dan mulai lagi sendiri; ini bisa beberapa menit. Jangan cabut stik.</source>
            <translation>Loket {version} will be installed. Loket closes and starts again by itself; this may take some minutes. Leave the stick in.</translation>
        </message>
        <message>
            <source>Mode latihan tidak diperbarui.</source>
            <translation>Practice mode is not updated.</translation>
        </message>
        <message>
            <source>Nomor {number} dikembalikan oleh penyelia.</source>
            <translation>Number {number} was taken back by a supervisor.</translation>
        </message>
        <message>
            <source>Nomor {number} siap dan berlaku saat Loket dibuka lagi.</source>
            <translation>Number {number} is ready and applies when Loket is opened again.</translation>
        </message>
        <message>
            <source>Pasang Loket {version}</source>
            <translation>Install Loket {version}</translation>
        </message>
        <message>
            <source>Pasang aturan nomor {number}</source>
            <translation>Install rules number {number}</translation>
        </message>
        <message>
            <source>Program: Loket {version}</source>
            <translation>Program: Loket {version}</translation>
        </message>
        <message>
            <source>Sedang dicari…</source>
            <translation>Looking…</translation>
        </message>
        <message>
            <source>Sedang diperiksa dan dipasang… Jangan cabut stik.</source>
            <translation>Checking and installing… Leave the stick in.</translation>
        </message>
        <message>
            <source>Terakhir dicari {day} pukul {time}</source>
            <translation>Last looked on {day} at {time}</translation>
        </message>
        <message>
            <source>Tidak ada yang lebih baru.</source>
            <translation>There is nothing newer.</translation>
        </message>
        <message>
            <source>{back}? Berlaku saat Loket dibuka lagi. Kasus dan catatan peserta tidak berubah.</source>
            <translation>{back}? This applies when Loket is opened again. Cases and records of participants do not change.</translation>
        </message>
    </context>
    <context>
        <name>Veil</name>
        <message>
            <source>Sentuh layar atau tekan tombol apa saja untuk lanjut.</source>
            <translation>Touch the screen or press any key to go on.</translation>
        </message>
        <message>
            <source>Sentuh layar untuk mulai</source>
            <translation>Touch the screen to begin</translation>
        </message>
        <message numerus="yes">
            <source>Terkunci dalam %n detik</source>
            <translation>
                <numerusform>Locks in %n second</numerusform>
                <numerusform>Locks in %n seconds</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WaitPanel</name>
        <message>
            <source>Limit di layar peserta</source>
            <translation>Limit on their screen</translation>
        </message>
        <message>
            <source>boleh sekarang</source>
            <translation>now is fine</translation>
        </message>
    </context>
    <context>
        <name>Watermark</name>
        <message>
            <source>LATIHAN</source>
            <translation>PRACTICE</translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message>
            <source>Loket</source>
            <translation>Loket</translation>
        </message>
        <message>
            <source>MODE LATIHAN · tidak ada yang dikirim ke luar</source>
            <translation>PRACTICE MODE · nothing is sent outside</translation>
        </message>
    </context>
    <context>
        <name>Wording</name>
        <message>
            <source> baris {line}</source>
            <translation> line {line}</translation>
        </message>
        <message>
            <source>.</source>
            <translation>,</translation>
        </message>
        <message>
            <source>2 sampai 8 huruf besar atau angka</source>
            <translation>2 to 8 capital letters or digits</translation>
        </message>
        <message>
            <source>Ada akun tiruan yang meminta kode. Akun yang benar tidak pernah meminta.</source>
            <translation>There are false accounts that ask for codes. The real one never does.</translation>
        </message>
        <message>
            <source>Ada aturan yang terakhir dicocokkan {since}, {months} bulan lalu. Minta pengelola memperbarui aturan.</source>
            <translation>A rule was last checked on {since}, {months} months ago. Ask the manager of the kiosk to update the rules.</translation>
        </message>
        <message>
            <source>Ada berkas panduan loket ini yang tidak bisa dipakai. Penyelia: jalankan loket doctor.</source>
            <translation>Some guide files of this kiosk cannot be used. Supervisor: run loket doctor.</translation>
        </message>
        <message>
            <source>Ada berkas pembaruan yang rusak atau diubah. Salin ulang dari kantor pusat.</source>
            <translation>A file of the update is damaged or was altered. Copy it again from the central office.</translation>
        </message>
        <message>
            <source>Ada isian pengaturan yang salah. Perbaiki yang disebut, lalu coba lagi.</source>
            <translation>A setting is wrong. Correct the one named below, then try again.</translation>
        </message>
        <message>
            <source>Ada jawaban</source>
            <translation>There is an answer</translation>
        </message>
        <message>
            <source>Ada kabar untuk pengaduan Bapak/Ibu. Mari kita baca bersama.</source>
            <translation>There is news of your complaint. Let us read it together.</translation>
        </message>
        <message>
            <source>Ada kesalahan di Loket sendiri. Isian tetap ada; coba lagi, dan beri tahu pengelola bila terulang.</source>
            <translation>Loket itself made a mistake. What you typed is still there; try again, and tell who looks after it if it happens again.</translation>
        </message>
        <message>
            <source>Ada langkah untuk petugas</source>
            <translation>There is a step for staff</translation>
        </message>
        <message>
            <source>Ada nomor kasus</source>
            <translation>There is a case number</translation>
        </message>
        <message>
            <source>Ada pembaruan. Lihat di Pengaturan, Pembaruan, saat tidak ada peserta.</source>
            <translation>There is an update. See Settings, Updates, while nobody is being served.</translation>
        </message>
        <message>
            <source>Ada tanda terima</source>
            <translation>There is a receipt</translation>
        </message>
        <message>
            <source>Ada yang lebih baru ({what_is_newer}). Pasang di Pengaturan, Pembaruan.</source>
            <translation>There is something newer ({what_is_newer}). Install it in Settings, Updates.</translation>
        </message>
        <message>
            <source>Ada yang perlu dibereskan dulu di HP, supaya kodenya bisa masuk.</source>
            <translation>Something on the phone needs to be put right first, so that the code can arrive.</translation>
        </message>
        <message>
            <source>Ada yang perlu dicek. Mari kita baca KTP-nya sekali lagi, ya.</source>
            <translation>Something needs a check. Let us read the KTP once more.</translation>
        </message>
        <message>
            <source>Ada yang tidak beres di HP peserta. Lihat lagi layarnya sebelum meminta kode.</source>
            <translation>Something is wrong with the participant's phone. Look at its screen again before asking for a code.</translation>
        </message>
        <message>
            <source>Ada yang tidak sama dengan KTP. Bandingkan NIK, nama, dan tanggal lahir sekali lagi.</source>
            <translation>Something differs from the KTP. Compare NIK, name and birth date once more.</translation>
        </message>
        <message>
            <source>Agustus</source>
            <translation>August</translation>
        </message>
        <message>
            <source>Aktif terbukti</source>
            <translation>Proven active</translation>
        </message>
        <message>
            <source>Aktif, kata peserta</source>
            <translation>Active, says the participant</translation>
        </message>
        <message>
            <source>Akun tidak ada</source>
            <translation>No such account</translation>
        </message>
        <message>
            <source>Alamat</source>
            <translation>Address</translation>
        </message>
        <message>
            <source>Alamat belum benar. Tulis tanpa spasi, misalnya bantuan@example.com.</source>
            <translation>The address is not right yet. Write it without spaces, for instance bantuan@example.com.</translation>
        </message>
        <message>
            <source>Alamat email belum benar. Tulis lengkap, misalnya nama@example.com.</source>
            <translation>The email address is not right yet. Write it in full, for instance nama@example.com.</translation>
        </message>
        <message>
            <source>Alamat email belum disetujui penyelia, jadi belum ada yang dikirim: {which}.</source>
            <translation>No supervisor has confirmed the mail addresses, so nothing is sent: {which}.</translation>
        </message>
        <message>
            <source>Alamat ini belum disetujui penyelia, jadi belum dihubungi. Minta penyelia memeriksanya di Pengaturan.</source>
            <translation>No supervisor has confirmed this address, so nobody was contacted. Ask a supervisor to check it in Settings.</translation>
        </message>
        <message>
            <source>Alamat ini di server lain, dan kunci lama tidak dikirim ke sana. Isi kunci untuk server yang baru.</source>
            <translation>This address is on another server, and the old key is not sent there. Fill in the key for the new server.</translation>
        </message>
        <message>
            <source>Alamat layanan SMS belum disetujui penyelia, jadi belum dihubungi.</source>
            <translation>No supervisor has confirmed the address of the SMS service, so it is not contacted.</translation>
        </message>
        <message>
            <source>Alamat layanan SMS belum disetujui penyelia, jadi tidak dihubungi.</source>
            <translation>No supervisor has confirmed the address of the SMS gateway, so it is not contacted.</translation>
        </message>
        <message>
            <source>Alamat pembaruan tidak bisa membuktikan dirinya (sertifikat). Laporkan ke kantor pusat.</source>
            <translation>The address of updates cannot prove who it is (certificate). Tell the central office.</translation>
        </message>
        <message>
            <source>Alamat pembaruan tidak terjangkau. Pakai stik USB, atau coba lagi nanti.</source>
            <translation>The address of updates cannot be reached. Use a USB stick, or try again later.</translation>
        </message>
        <message>
            <source>Alamat pemeriksaan belum disetujui penyelia, jadi tidak dihubungi.</source>
            <translation>No supervisor has confirmed the addresses to probe, so they were not contacted.</translation>
        </message>
        <message>
            <source>Alamat tidak ditemukan</source>
            <translation>Address not found</translation>
        </message>
        <message>
            <source>Alamatnya belum disetujui penyelia, jadi belum dihubungi.</source>
            <translation>A supervisor has not confirmed its address, so nobody was contacted.</translation>
        </message>
        <message>
            <source>Alat USB yang mungkin modem:</source>
            <translation>USB devices that may be a modem:</translation>
        </message>
        <message>
            <source>Alat modem memuat tanda yang tidak boleh dipakai. Ketik ulang di Pengaturan.</source>
            <translation>The device of the modem has a sign in it that will not do. Type it anew in the settings.</translation>
        </message>
        <message>
            <source>Anda boleh melihat, meminta salinan, atau menghapusnya.</source>
            <translation>You may see it, ask for a copy, or have it erased.</translation>
        </message>
        <message>
            <source>Anda boleh setuju, boleh tidak.</source>
            <translation>You may agree or not.</translation>
        </message>
        <message>
            <source>Anda yang menekan, petugas menjelaskan.</source>
            <translation>You do the pressing, the officer explains.</translation>
        </message>
        <message>
            <source>Angka dan tanda</source>
            <translation>Digits and signs</translation>
        </message>
        <message>
            <source>Angka tanggal di NIK ({found}) tidak ada di kalender. Cek ulang; bila sama dengan KTP, lanjut.</source>
            <translation>The date digits of the NIK ({found}) are no day of the calendar. Check again; if they match the KTP, go on.</translation>
        </message>
        <message>
            <source>Antrean</source>
            <translation>Queue</translation>
        </message>
        <message>
            <source>Antrean kirim</source>
            <translation>Sending queue</translation>
        </message>
        <message>
            <source>Apakah nomor dan email ini milik Bapak/Ibu sendiri?</source>
            <translation>Are this number and this email your own?</translation>
        </message>
        <message>
            <source>Apostrof</source>
            <translation>Apostrophe</translation>
        </message>
        <message>
            <source>April</source>
            <translation>April</translation>
        </message>
        <message>
            <source>Aturan baru sudah siap dan berlaku saat Loket dibuka lagi.</source>
            <translation>The new rules are ready and apply when Loket is opened again.</translation>
        </message>
        <message>
            <source>Aturan dan panduan nomor {number} dipakai.</source>
            <translation>Rules and guides {number} in use.</translation>
        </message>
        <message>
            <source>Aturan dibaca {date}; bisa sudah berubah.</source>
            <translation>The rules were read on {date}; they may have changed.</translation>
        </message>
        <message>
            <source>Aturan ini dibuat untuk Loket versi lain. Perbarui programnya dulu.</source>
            <translation>These rules are made for another version of Loket. Update the program first.</translation>
        </message>
        <message>
            <source>Aturan terakhir dicocokkan dengan sumbernya {since}.</source>
            <translation>The rules were last checked against their sources on {since}.</translation>
        </message>
        <message>
            <source>BERHENTI</source>
            <translation>STOP</translation>
        </message>
        <message>
            <source>Baca lagi {field} di kartu, huruf demi huruf, lalu perbaiki isian di sini.</source>
            <translation>Read the {field} on the card again, letter by letter, then correct the entry here.</translation>
        </message>
        <message>
            <source>Baca pesan di HP peserta, lalu tekan jawaban yang sama artinya.</source>
            <translation>Read the message on the participant's phone, then press the answer that means the same.</translation>
        </message>
        <message>
            <source>Baca pesan di HP sampai habis, lalu pilih jawaban yang sama artinya.</source>
            <translation>Read the message on the phone to its end, then choose the answer that means the same.</translation>
        </message>
        <message>
            <source>Bacakan NIK per empat angka, dan minta peserta ikut melihat.</source>
            <translation>Read the NIK out in groups of four digits, and have the participant look on.</translation>
        </message>
        <message>
            <source>Bacakan hanya 4 angka dari SMS tes itu.</source>
            <translation>Read out only the 4 digits of that test SMS.</translation>
        </message>
        <message>
            <source>Bacakan ke peserta: “Kode OTP dan kata sandi jangan diberitahukan kepada siapa pun, juga tidak kepada saya.”</source>
            <translation>Read to the participant: “Tell the OTP code and the password to nobody, not even to me.”</translation>
        </message>
        <message>
            <source>Bacakan persetujuan. Peserta mencentang ketiga pernyataan dan menulis namanya. Lalu tekan “{agree}”.</source>
            <translation>Read the consent out. The participant ticks all three statements and writes the name. Then press “{agree}”.</translation>
        </message>
        <message>
            <source>Bacakan syaratnya. Peserta ini memenuhi semuanya: tekan “{eligible}”.</source>
            <translation>Read the conditions out. This participant meets all of them: press “{eligible}”.</translation>
        </message>
        <message>
            <source>Bagian yang rahasia kita tutup dulu. Bapak/Ibu lihat, ada lagi?</source>
            <translation>Let us cover what is secret first. Do you see anything else?</translation>
        </message>
        <message>
            <source>Bagus. Tinggal beberapa hal di bawah ini.</source>
            <translation>Good. Only a few things below are left.</translation>
        </message>
        <message>
            <source>Bahasa Indonesia</source>
            <translation>Bahasa Indonesia</translation>
        </message>
        <message>
            <source>Baik</source>
            <translation>Good</translation>
        </message>
        <message>
            <source>Bapak/Ibu, ini yang kami catat dan berapa lama disimpan. Silakan dibaca dulu. Boleh setuju, boleh tidak.</source>
            <translation>This is what we note and how long we keep it. Please read it first. You may agree or not.</translation>
        </message>
        <message>
            <source>Baris baru</source>
            <translation>New line</translation>
        </message>
        <message>
            <source>Batas OTP tercapai. Berhenti meminta kode sampai waktu tunggu selesai.</source>
            <translation>The OTP limit is reached. Ask for no more codes until the waiting time is over.</translation>
        </message>
        <message>
            <source>Batas percobaan hari ini tercapai. Boleh lagi setelah pukul 00.00 WIB.</source>
            <translation>Today's attempts are used up. Allowed again after 00:00 WIB.</translation>
        </message>
        <message>
            <source>Bawa berkas ini saat datang. Minta nama petugas di sana dan nomor laporannya, ya.</source>
            <translation>Bring this file when you go. Ask for the name of the officer there and for the report number.</translation>
        </message>
        <message>
            <source>Beda cara tulis</source>
            <translation>Written another way</translation>
        </message>
        <message>
            <source>Beda huruf besar</source>
            <translation>Capitals differ</translation>
        </message>
        <message>
            <source>Beda singkatan</source>
            <translation>Abbreviated</translation>
        </message>
        <message>
            <source>Beda spasi</source>
            <translation>Spaces differ</translation>
        </message>
        <message>
            <source>Beda tanda baca</source>
            <translation>Punctuation differs</translation>
        </message>
        <message>
            <source>Beda tanggal lahir ditemukan</source>
            <translation>The other birth date was found</translation>
        </message>
        <message>
            <source>Belum ada SMS tes yang menunggu kode. Kirim SMS tes dulu.</source>
            <translation>No test SMS is waiting for its code. Send a test SMS first.</translation>
        </message>
        <message>
            <source>Belum ada alamat pemeriksaan; langkah jaringan boleh dilewati.</source>
            <translation>There are no addresses to probe yet; the network step may be skipped.</translation>
        </message>
        <message>
            <source>Belum ada alamat yang dikonfirmasi penyelia; Loket tidak menghubungi siapa pun. Langkah ini boleh dilewati.</source>
            <translation>No supervisor has confirmed an address yet; Loket contacts nobody. This step may be skipped.</translation>
        </message>
        <message>
            <source>Belum ada berkas pengaturan; kios ini memakai bawaan.</source>
            <translation>There is no settings file yet; this kiosk uses the defaults.</translation>
        </message>
        <message>
            <source>Belum ada catatan.</source>
            <translation>There are no records yet.</translation>
        </message>
        <message>
            <source>Belum ada jam yang jelas lebih baik.</source>
            <translation>No hour is clearly better yet.</translation>
        </message>
        <message>
            <source>Belum ada jawaban yang menunggu dinilai. Lihat di langkah Pengaduan.</source>
            <translation>No answer waits to be judged. See the step Complaint.</translation>
        </message>
        <message>
            <source>Belum ada pengaduan yang bisa diproses. Periksa isian, atau lanjutkan dulu percobaan kode OTP.</source>
            <translation>There is no complaint to work on yet. Check what you typed, or go on with the OTP attempts first.</translation>
        </message>
        <message>
            <source>Belum ada petugas yang masuk. Masuk dulu dengan PIN.</source>
            <translation>Nobody is signed in. Sign in with your PIN first.</translation>
        </message>
        <message>
            <source>Belum ada printer. Pasang kabelnya, nyalakan, lalu cari lagi. Tanpa printer, lembar disimpan sebagai PDF.</source>
            <translation>There is no printer yet. Plug it in, switch it on, then look again. Without one, slips are kept as PDF.</translation>
        </message>
        <message>
            <source>Belum berhasil, coba lagi</source>
            <translation>No luck yet, try again</translation>
        </message>
        <message>
            <source>Belum berhasil, dicoba {time}. Coba lagi.</source>
            <translation>No luck yet, tried {time}. Try again.</translation>
        </message>
        <message>
            <source>Belum bisa dibandingkan: situs yang ditanya tidak menjawab.</source>
            <translation>Cannot be compared yet: the site that was asked did not answer.</translation>
        </message>
        <message>
            <source>Belum bisa dikirim</source>
            <translation>Could not be sent yet</translation>
        </message>
        <message>
            <source>Belum cukup data: {seen} dari {least} percobaan yang diperlukan.</source>
            <translation>Not enough data yet: {seen} of the {least} attempts needed.</translation>
        </message>
        <message>
            <source>Belum diatur</source>
            <translation>Not set up</translation>
        </message>
        <message>
            <source>Belum dilayani</source>
            <translation>Not served yet</translation>
        </message>
        <message>
            <source>Belum disiapkan: kunci kepercayaan kantor pusat belum dipasang. Loket tetap bekerja.</source>
            <translation>Not set up: the central office's trusted key has not been placed. Loket works all the same.</translation>
        </message>
        <message>
            <source>Belum lengkap. Penyelia mengisi alat atau akunnya di Pengaturan.</source>
            <translation>Not complete. A supervisor fills in the device or the account in the settings.</translation>
        </message>
        <message>
            <source>Belum lengkap: {keys} di bagian mail. Penyelia mengisinya di Pengaturan.</source>
            <translation>Not complete: {keys} in section mail. A supervisor fills them in, in the settings.</translation>
        </message>
        <message>
            <source>Belum pasti</source>
            <translation>Uncertain</translation>
        </message>
        <message>
            <source>Belum pasti apa sebabnya. Coba lagi nanti.</source>
            <translation>The reason is not known. Try again later.</translation>
        </message>
        <message>
            <source>Belum pasti apakah SMS terkirim. Tanyakan kepada peserta, jangan langsung kirim ulang.</source>
            <translation>It is not certain whether the SMS went out. Ask the participant, do not send again at once.</translation>
        </message>
        <message>
            <source>Belum pasti apakah SMS terkirim. Tanyakan kepada peserta; kalau masuk, ketik kodenya.</source>
            <translation>It is not certain whether the SMS went out. Ask the participant; if it came, type its code.</translation>
        </message>
        <message>
            <source>Belum pasti terkirim</source>
            <translation>Not certain to be sent</translation>
        </message>
        <message>
            <source>Belum pasti terkirim. Jangan kirim ulang sebelum dicek: lihat surat terkirim atau balasan, lalu jawab sudah sampai atau belum.</source>
            <translation>It is uncertain whether this was sent. Do not send again before checking: look in the sent mail or for a reply, then answer whether it arrived.</translation>
        </message>
        <message>
            <source>Belum pasti terkirim. Petugas memberi tahu Anda.</source>
            <translation>Not yet certain to have been sent. The officer will tell you.</translation>
        </message>
        <message>
            <source>Belum pernah dicari. Pasang stik dari kantor pusat, lalu Pengaturan, Pembaruan.</source>
            <translation>Nobody has looked yet. Plug in the office's stick, then Settings, Updates.</translation>
        </message>
        <message>
            <source>Belum terkirim, surat tetap di antrean.</source>
            <translation>Not sent yet, the letter stays in the queue.</translation>
        </message>
        <message>
            <source>Belum tersambung</source>
            <translation>Nobody reached yet</translation>
        </message>
        <message>
            <source>Bentuk NIK benar. Ini belum berarti cocok dengan data Dukcapil.</source>
            <translation>The shape of the NIK is right. This does not mean that it matches the Dukcapil records.</translation>
        </message>
        <message>
            <source>Bentuk benar</source>
            <translation>Right shape</translation>
        </message>
        <message>
            <source>Bentuk nomor benar. Belum ada bukti bahwa nomor ini aktif.</source>
            <translation>The shape of the number is right. Nothing proves yet that it is active.</translation>
        </message>
        <message>
            <source>Beranda</source>
            <translation>Home</translation>
        </message>
        <message>
            <source>Berhasil</source>
            <translation>Worked</translation>
        </message>
        <message>
            <source>Berhasil! Silakan lanjutkan pendaftaran di HP Bapak/Ibu sendiri.</source>
            <translation>It worked! Please go on with the registration on your own phone.</translation>
        </message>
        <message>
            <source>Berkas catatan hilang, hanya sisa log-nya. Kembalikan journal.db dari salinan cadangan.</source>
            <translation>The file of the records is gone, only its log is left. Put journal.db back from a backup.</translation>
        </message>
        <message>
            <source>Berkas ini bukan gambar atau PDF yang dikenal. Pilih JPEG, PNG, WebP, GIF, BMP, atau PDF.</source>
            <translation>This file is no picture or PDF that is known. Choose JPEG, PNG, WebP, GIF, BMP or PDF.</translation>
        </message>
        <message>
            <source>Berkas ini terlalu besar. Pilih berkas paling besar {megabytes} MB.</source>
            <translation>This file is too large. Choose one of at most {megabytes} MB.</translation>
        </message>
        <message>
            <source>Berkas kunci hilang, padahal catatannya ada. Kembalikan keys.json dari salinan cadangan.</source>
            <translation>The key file is gone but the records are there. Put keys.json back from a backup.</translation>
        </message>
        <message>
            <source>Berkas kunci tidak bisa dibaca. Periksa hak akses folder, atau kembalikan keys.json dari salinan cadangan.</source>
            <translation>The key file cannot be read. Check the rights of its folder, or put keys.json back from a backup.</translation>
        </message>
        <message>
            <source>Berkas kunjungan siap dicetak.</source>
            <translation>The file for the visit is ready to print.</translation>
        </message>
        <message>
            <source>Berkas lama {file}, umur {days} hari, tidak terbaca utuh: kunci orang yang sudah dihapus mungkin masih ada di situ. Hapus berkas itu bila sudah selesai diperiksa.</source>
            <translation>Old file {file}, {days} days old, cannot be read whole: the key of somebody erased may still lie in it. Delete the file once it was looked at.</translation>
        </message>
        <message>
            <source>Berkas lama {file}, umur {days} hari. Siapa pun yang dihapus di Loket terhapus juga di situ; berkasnya dihapus Loket bila masa simpannya habis.</source>
            <translation>Old file {file}, {days} days old. Whoever is erased in Loket is erased there too; Loket deletes the file when the time to keep it is over.</translation>
        </message>
        <message>
            <source>Berkas pembaruan ini terlalu besar. Laporkan ke kantor pusat.</source>
            <translation>This file of the update is too large. Tell the central office.</translation>
        </message>
        <message>
            <source>Berkas tidak bisa dibaca, mungkin USB sudah dicabut. Pasang lagi, lalu pilih lagi.</source>
            <translation>The file cannot be read, perhaps the USB stick was pulled out. Plug it in again, then choose again.</translation>
        </message>
        <message>
            <source>Berkas untuk kunjungan {how}.</source>
            <translation>Dossier for the visit: {how}.</translation>
        </message>
        <message>
            <source>Bila belum pasti, lihat kotak surat dulu. Baru menjawab.</source>
            <translation>When it is not certain, look in the mailbox first. Only then answer.</translation>
        </message>
        <message>
            <source>Bila pernah datang, siapkan lembar dari loket.</source>
            <translation>If you have been here before, have the slip from the desk ready.</translation>
        </message>
        <message>
            <source>Bila sering gagal, coba di jam yang lebih sepi.</source>
            <translation>If it fails often, try at a quieter hour.</translation>
        </message>
        <message>
            <source>Bintang</source>
            <translation>Asterisk</translation>
        </message>
        <message>
            <source>Boleh lihat KTP aslinya? Saya hanya mencatat, tidak memotret.</source>
            <translation>May I see the original KTP? I only take notes, no photo.</translation>
        </message>
        <message>
            <source>Boleh minta tangkapan layar pesan limitnya? Yang terlihat tanggal dan jamnya. KTP tidak perlu difoto.</source>
            <translation>May I have a screenshot of the limit message? With date and time visible. The KTP need not be photographed.</translation>
        </message>
        <message>
            <source>Brankas sandi komputer ini membuka catatan.</source>
            <translation>The keyring of this computer opens the records.</translation>
        </message>
        <message>
            <source>Brankas sandi komputer ini tidak tersedia. Pakai frasa sandi penyelia.</source>
            <translation>This computer's keyring is not available. Use the supervisor's passphrase.</translation>
        </message>
        <message>
            <source>Brankas sandi komputer tidak menjawab; tanpa itu Loket tidak terbuka lagi besok. Buka brankasnya, atau siapkan kunci pemulihan lalu jalankan: loket recover</source>
            <translation>The system keyring does not answer; without it Loket does not open again tomorrow. Unlock it, or get the recovery key and run: loket recover</translation>
        </message>
        <message>
            <source>Buka SMS tes dari loket ini</source>
            <translation>Open the test SMS from this desk</translation>
        </message>
        <message>
            <source>Buka catatan</source>
            <translation>Open the records</translation>
        </message>
        <message>
            <source>Buka data akun di HP Anda sendiri.</source>
            <translation>Open your account data on your own phone.</translation>
        </message>
        <message>
            <source>Buka kurung</source>
            <translation>Open bracket</translation>
        </message>
        <message>
            <source>Buka peramban, lalu masuk dulu di halaman Wi-Fi.</source>
            <translation>Open a browser and sign in on the Wi-Fi page first.</translation>
        </message>
        <message>
            <source>Buka sekarang, sampai {time}</source>
            <translation>Open now, until {time}</translation>
        </message>
        <message>
            <source>Buka situs Prakerja di HP Anda sendiri.</source>
            <translation>Open the Prakerja site on your own phone.</translation>
        </message>
        <message>
            <source>Bukan nomor HP</source>
            <translation>Not a mobile number</translation>
        </message>
        <message>
            <source>Bukti</source>
            <translation>Evidence</translation>
        </message>
        <message>
            <source>Bukti asli dihapus, gantinya yang sudah ditutup hitam.</source>
            <translation>The original was deleted; its covered copy took its place.</translation>
        </message>
        <message>
            <source>Bukti ditambahkan.</source>
            <translation>Evidence added.</translation>
        </message>
        <message>
            <source>Bukti ini sudah tidak ada, atau belum ada yang ditutup. Pilih lagi buktinya.</source>
            <translation>This evidence is gone, or nothing is covered yet. Choose the evidence again.</translation>
        </message>
        <message>
            <source>Bukti untuk {rung} dipilih: {count} gambar.</source>
            <translation>Evidence chosen for {rung}: pictures {count}.</translation>
        </message>
        <message>
            <source>Bukti {number}</source>
            <translation>Evidence {number}</translation>
        </message>
        <message>
            <source>Cara reset kata sandi</source>
            <translation>How to reset the password</translation>
        </message>
        <message>
            <source>Cari dulu masalah di HP. Setiap kode yang tidak sampai membuang percobaan.</source>
            <translation>Look for the problem of the phone first. Each code that does not arrive wastes an attempt.</translation>
        </message>
        <message>
            <source>Catatan</source>
            <translation>Records</translation>
        </message>
        <message>
            <source>Catatan Anda di loket ini</source>
            <translation>Your record at this desk</translation>
        </message>
        <message>
            <source>Catatan dibuka dengan frasa sandi penyelia.</source>
            <translation>The passphrase of a supervisor opens the records.</translation>
        </message>
        <message>
            <source>Catatan dibuka dengan frasa sandi. Untuk mencobanya: loket doctor --unlock</source>
            <translation>A passphrase opens the records. To try it: loket doctor --unlock</translation>
        </message>
        <message>
            <source>Catatan ini dibuat Loket yang lebih baru. Pasang Loket versi terbaru, lalu buka lagi.</source>
            <translation>These records were made by a newer Loket. Install the newest version, then open it again.</translation>
        </message>
        <message>
            <source>Catatan rusak: {where}. Buka Loket dan pilih lanjut dengan yang selamat.</source>
            <translation>The records are damaged: {where}. Open Loket and choose to go on with what was saved.</translation>
        </message>
        <message>
            <source>Catatan tidak bisa dibuka. {reason}</source>
            <translation>The records cannot be opened. {reason}</translation>
        </message>
        <message>
            <source>Catatan yang jujur menentukan langkah berikutnya.</source>
            <translation>An honest record decides what comes next.</translation>
        </message>
        <message>
            <source>Cek NIK pendaftar nomor: {how}.</source>
            <translation>Check which NIK the number is registered to: {how}.</translation>
        </message>
        <message>
            <source>Cek nomor sendiri: {how} (belum diperiksa).</source>
            <translation>Find out one's own number: {how} (not verified).</translation>
        </message>
        <message>
            <source>Cek nomor sendiri: {how}, atau aplikasi {app} (belum diperiksa).</source>
            <translation>Find out one's own number: {how}, or use the app {app} (not verified).</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>Chat</translation>
        </message>
        <message>
            <source>Chat memakai akun peserta, jadi peserta sendiri yang mengirim.</source>
            <translation>The chat uses the participant's account, so the participant sends it.</translation>
        </message>
        <message>
            <source>Coba hotspot dari HP petugas, sebaiknya dari operator lain.</source>
            <translation>Try a hotspot from a staff phone, best of another operator.</translation>
        </message>
        <message>
            <source>Coba lagi di jam yang lebih sepi.</source>
            <translation>Try again at a quieter hour.</translation>
        </message>
        <message>
            <source>Cocokkan keenam hal dengan HP peserta di bawah ini: centang yang baik, tekan “{problem}” untuk yang bermasalah. Lalu tekan “{code}”.</source>
            <translation>Compare the six points with the participant's phone below: tick what is fine, press “{problem}” for what is not. Then press “{code}”.</translation>
        </message>
        <message>
            <source>Daftar printer tidak bisa diambil. Periksa layanan cetak komputer; slip disimpan sebagai PDF.</source>
            <translation>The list of printers could not be had. Check the print service; slips are kept as PDF.</translation>
        </message>
        <message>
            <source>Dari {seen} percobaan di loket ini. Garis tipis: nilai yang mungkin. Titik: jam itu belum cukup data.</source>
            <translation>From {seen} attempts at this desk. Thin line: what is likely. Dot: not enough data for that hour.</translation>
        </message>
        <message>
            <source>Daring</source>
            <translation>Online</translation>
        </message>
        <message>
            <source>Data Anda tidak disimpan</source>
            <translation>Your data is not stored</translation>
        </message>
        <message>
            <source>Data KTP</source>
            <translation>KTP data</translation>
        </message>
        <message>
            <source>Data KTP belum dicatat. Isi dulu langkah Data KTP.</source>
            <translation>The KTP data have not been noted. Complete the step KTP data first.</translation>
        </message>
        <message>
            <source>Data KTP dicatat: {name}, NIK {nik}.</source>
            <translation>KTP data recorded: {name}, NIK {nik}.</translation>
        </message>
        <message>
            <source>Data KTP disalin dengan benar</source>
            <translation>The KTP was copied rightly</translation>
        </message>
        <message>
            <source>Data akun yang tidak sama dengan KTP membuat pendaftaran gagal dicek.</source>
            <translation>Account data that differ from the KTP make the check of the registration fail.</translation>
        </message>
        <message>
            <source>Data di kartu dan di akun belum sama. Kita samakan dulu dengan KTP, ya.</source>
            <translation>The card and the account do not agree yet. Let us make them match the KTP first.</translation>
        </message>
        <message>
            <source>Data peserta</source>
            <translation>The participant's data</translation>
        </message>
        <message>
            <source>Data peserta ini sudah dihapus, jadi kartunya berhenti di sini.</source>
            <translation>This participant's data were erased, so the card ends here.</translation>
        </message>
        <message>
            <source>Dengan gambar, penerima pengaduan melihat sendiri pesan yang muncul, tanpa bertanya lagi ke peserta.</source>
            <translation>With a picture, whoever receives the complaint sees the message for themselves, without asking the participant again.</translation>
        </message>
        <message>
            <source>Dengan nomor kasus, pengaduan bisa ditanyakan lagi tanpa bercerita ulang.</source>
            <translation>With a case number the complaint can be asked about without telling it all again.</translation>
        </message>
        <message>
            <source>Dengarkan dulu penjelasan petugas</source>
            <translation>First listen to what the officer explains</translation>
        </message>
        <message>
            <source>Desember</source>
            <translation>December</translation>
        </message>
        <message>
            <source>Di kotak surat: TIDAK ADA surat dengan nomor {reference}.</source>
            <translation>In the mailbox: there is NO letter with the number {reference}.</translation>
        </message>
        <message>
            <source>Di kotak surat: surat dengan nomor {reference} ADA, satu kali.</source>
            <translation>In the mailbox: the letter with the number {reference} IS THERE, once.</translation>
        </message>
        <message>
            <source>Di loket sungguhan peserta pulang dulu. Mencoba terlalu cepat memperpanjang limit.</source>
            <translation>At a real desk the participant goes home first. Trying too soon prolongs the limit.</translation>
        </message>
        <message>
            <source>Di {file}, isian {key}: harus {expected}.</source>
            <translation>In {file}, setting {key}: expected {expected}.</translation>
        </message>
        <message>
            <source>Di {file}: harus {expected}.</source>
            <translation>In {file}: expected {expected}.</translation>
        </message>
        <message>
            <source>Dibacakan petugas, peserta menyetujui</source>
            <translation>Read aloud by staff, the participant agreed</translation>
        </message>
        <message>
            <source>Dicoba lagi sendiri {time}.</source>
            <translation>Tried again by itself {time}.</translation>
        </message>
        <message>
            <source>Dihapus atas permintaan peserta</source>
            <translation>Erased at the participant's request</translation>
        </message>
        <message>
            <source>Dihapus karena masa simpan habis</source>
            <translation>Erased because the time of keeping ended</translation>
        </message>
        <message>
            <source>Dihapus karena persetujuan ditarik</source>
            <translation>Erased because consent was withdrawn</translation>
        </message>
        <message>
            <source>Dihentikan</source>
            <translation>Stopped</translation>
        </message>
        <message>
            <source>Dihubungi petugas</source>
            <translation>Contacted by staff</translation>
        </message>
        <message>
            <source>Dikirim ke printer; belum diketahui apakah tercetak. Lihat kertasnya.</source>
            <translation>Sent to the printer; whether it printed is not known. Look at the paper.</translation>
        </message>
        <message>
            <source>Dilewati</source>
            <translation>Skipped</translation>
        </message>
        <message>
            <source>Dilewati {time}.</source>
            <translation>Skipped {time}.</translation>
        </message>
        <message>
            <source>Dilihat dulu sebelum menjawab</source>
            <translation>Looked before answering</translation>
        </message>
        <message>
            <source>Diperiksa penyelia</source>
            <translation>Checked by a supervisor</translation>
        </message>
        <message>
            <source>Diterima server</source>
            <translation>Accepted by the server</translation>
        </message>
        <message>
            <source>Diterima server untuk {rung}.</source>
            <translation>Taken by the server for {rung}.</translation>
        </message>
        <message>
            <source>Diterima server {time}</source>
            <translation>Accepted by the server {time}</translation>
        </message>
        <message>
            <source>Diterima server {time}. Menunggu jawaban.</source>
            <translation>Accepted by the server {time}. Waiting for an answer.</translation>
        </message>
        <message>
            <source>Diterima {rung}, nomor kasus {number}.</source>
            <translation>Taken by {rung}, case number {number}.</translation>
        </message>
        <message>
            <source>Diteruskan sendiri oleh Loket</source>
            <translation>Passed on by Loket itself</translation>
        </message>
        <message>
            <source>Ditolak</source>
            <translation>Refused</translation>
        </message>
        <message>
            <source>Ditolak server</source>
            <translation>Refused by the server</translation>
        </message>
        <message>
            <source>Ditolak: {why}</source>
            <translation>Refused: {why}</translation>
        </message>
        <message>
            <source>Dua pengaduan yang sama membingungkan penerima.</source>
            <translation>The same complaint twice confuses who receives it.</translation>
        </message>
        <message>
            <source>Email</source>
            <translation>Email</translation>
        </message>
        <message>
            <source>Email belum benar</source>
            <translation>Email not right yet</translation>
        </message>
        <message>
            <source>Email dipakai di data lain</source>
            <translation>Email used elsewhere</translation>
        </message>
        <message>
            <source>Email ini juga dipakai di data lain. Tiap peserta perlu email sendiri.</source>
            <translation>This email is used elsewhere too. Each participant needs their own.</translation>
        </message>
        <message>
            <source>Empat angka terakhir NIK 0000, padahal mulai dari 0001. Baca lagi dari KTP.</source>
            <translation>The last four digits of the NIK are 0000, but they start from 0001. Read the KTP again.</translation>
        </message>
        <message>
            <source>English</source>
            <translation>English</translation>
        </message>
        <message>
            <source>Februari</source>
            <translation>February</translation>
        </message>
        <message>
            <source>Folder catatan tidak bisa dibaca. {reason}</source>
            <translation>The folder of the records cannot be read. {reason}</translation>
        </message>
        <message>
            <source>Folder pembaruan tidak ditemukan. Pasang stik USB dari kantor pusat, lalu cari lagi.</source>
            <translation>No folder of updates was found. Plug in the USB stick of the central office, then look again.</translation>
        </message>
        <message>
            <source>Frasa sandi membuka catatan.</source>
            <translation>The passphrase opens the records.</translation>
        </message>
        <message>
            <source>Frasa sandi salah. Periksa huruf besar dan kecil, lalu coba lagi.</source>
            <translation>The passphrase is wrong. Check capitals and small letters, then try again.</translation>
        </message>
        <message>
            <source>Frasa sandi terlalu pendek. Pakai beberapa kata yang mudah diingat.</source>
            <translation>The passphrase is too short. Use several words that are easy to remember.</translation>
        </message>
        <message>
            <source>Frasa sandi terlalu pendek. Pakai beberapa kata, paling sedikit {least} huruf.</source>
            <translation>The passphrase is too short. Use several words, at least {least} letters.</translation>
        </message>
        <message>
            <source>Gambar bukti ini tidak bisa dibuka lagi. Hapus buktinya, lalu tambahkan gambarnya lagi.</source>
            <translation>This picture cannot be opened any more. Delete it, then add the picture again.</translation>
        </message>
        <message>
            <source>Gambar ini rusak atau tidak bisa dibuka. Ambil tangkapan layar baru, lalu pilih lagi.</source>
            <translation>This picture is damaged or cannot be opened. Take a new screenshot, then choose again.</translation>
        </message>
        <message>
            <source>Gambar ini sudah ada di bukti, jadi tidak ditambah lagi. Pilih gambar lain.</source>
            <translation>This picture is in the evidence already, so it is not added again. Choose another one.</translation>
        </message>
        <message>
            <source>Gambar ini terlalu besar. Pilih tangkapan layar, atau foto yang ukurannya lebih kecil.</source>
            <translation>This picture is too large. Choose a screenshot, or a smaller photo.</translation>
        </message>
        <message>
            <source>Gambar pesan limit di layar HP paling berguna.</source>
            <translation>A picture of the limit message on the phone is most useful.</translation>
        </message>
        <message>
            <source>Gambar: HP dengan batang sinyal</source>
            <translation>Picture: a phone with signal bars</translation>
        </message>
        <message>
            <source>Gambar: HP dengan tumpukan berkas</source>
            <translation>Picture: a phone with a pile of files</translation>
        </message>
        <message>
            <source>Gambar: dua kartu SIM, yang pertama dicentang</source>
            <translation>Picture: two SIM cards, the first one ticked</translation>
        </message>
        <message>
            <source>Gambar: kalender dan jam</source>
            <translation>Picture: a calendar and a clock</translation>
        </message>
        <message>
            <source>Gambar: lonceng dan amplop</source>
            <translation>Picture: a bell and an envelope</translation>
        </message>
        <message>
            <source>Gambar: pesan dan ukuran isinya</source>
            <translation>Picture: a message and how full it is</translation>
        </message>
        <message>
            <source>Garis bawah</source>
            <translation>Underscore</translation>
        </message>
        <message>
            <source>Garis miring</source>
            <translation>Slash</translation>
        </message>
        <message>
            <source>HP dan jaringan diperiksa.</source>
            <translation>Phone and network checked.</translation>
        </message>
        <message>
            <source>HP diperiksa sebelum kode diminta</source>
            <translation>The phone was checked before a code was asked for</translation>
        </message>
        <message>
            <source>HP yang beres menghemat percobaan.</source>
            <translation>A phone in order saves attempts.</translation>
        </message>
        <message>
            <source>Hak peserta menurut UU 27/2022. Layani paling lambat 3 x 24 jam.</source>
            <translation>The participant's right under Law 27/2022. Serve it within 3 x 24 hours.</translation>
        </message>
        <message>
            <source>Halaman kode. Belum ada kode yang diminta.</source>
            <translation>The page for the code. No code was asked for yet.</translation>
        </message>
        <message>
            <source>Halaman tidak ada</source>
            <translation>No such page</translation>
        </message>
        <message>
            <source>Hanya 4 angka dari SMS tes loket yang diketik di sini. Kode lain, juga OTP Prakerja, jangan.</source>
            <translation>Only the 4 digits of the kiosk's test SMS are typed here. No other code, and no Prakerja OTP.</translation>
        </message>
        <message>
            <source>Hanya kode SMS tes loket boleh dibacakan. Kode OTP Prakerja tetap rahasia.</source>
            <translation>Only the code of our test SMS may be read out. A Prakerja OTP stays secret.</translation>
        </message>
        <message>
            <source>Hanya peserta yang tahu apakah jawaban itu membantu. Bila belum, Loket melanjutkan ke langkah berikutnya.</source>
            <translation>Only the participant knows whether the answer helps. If not, Loket goes on to the next step.</translation>
        </message>
        <message>
            <source>Hapus SMS lama bila kotak SMS penuh.</source>
            <translation>Delete old SMS if the SMS box is full.</translation>
        </message>
        <message>
            <source>Hapus satu huruf</source>
            <translation>Erase one letter</translation>
        </message>
        <message>
            <source>Hasil dicatat seperti di HP peserta</source>
            <translation>Outcomes recorded as the phone showed them</translation>
        </message>
        <message>
            <source>Hasil latihan</source>
            <translation>Practice result</translation>
        </message>
        <message>
            <source>Hasil pemeriksaan tidak dikenal. Periksa sekali lagi.</source>
            <translation>The result of the check is not known. Check once more.</translation>
        </message>
        <message>
            <source>Hasil percobaan terakhir belum dicatat. Pilih dulu hasilnya.</source>
            <translation>The outcome of the last attempt has not been noted. Choose it first.</translation>
        </message>
        <message>
            <source>Hasil percobaan {number}: {outcome}.</source>
            <translation>Attempt {number} came to: {outcome}.</translation>
        </message>
        <message>
            <source>Hasil yang dicatat menentukan waktu tunggu dan menjadi bukti pengaduan.</source>
            <translation>The outcome noted decides the waiting time and is proof for a complaint.</translation>
        </message>
        <message>
            <source>Hebat. Cara kerja ini sudah siap untuk peserta sungguhan.</source>
            <translation>Great. Working like this you are ready for real participants.</translation>
        </message>
        <message>
            <source>Huruf</source>
            <translation>Letters</translation>
        </message>
        <message>
            <source>Huruf besar</source>
            <translation>Capital letters</translation>
        </message>
        <message>
            <source>Huruf besar terus</source>
            <translation>Capital letters locked</translation>
        </message>
        <message>
            <source>Huruf besar untuk satu huruf</source>
            <translation>Capital for one letter</translation>
        </message>
        <message>
            <source>Ikuti sampai server menerima surat. Sebelum itu belum boleh disebut terkirim.</source>
            <translation>Follow it until the server has taken the letter. Before that it may not be called sent.</translation>
        </message>
        <message>
            <source>Ini bukan nomor HP, jadi tidak bisa menerima SMS. Minta nomor HP peserta.</source>
            <translation>This is not a mobile number, so it receives no SMS. Ask for the participant's mobile number.</translation>
        </message>
        <message>
            <source>Ini hanya boleh dilakukan penyelia. Minta penyelia masuk dengan PIN-nya.</source>
            <translation>Only a supervisor may do this. Ask a supervisor to sign in with their PIN.</translation>
        </message>
        <message>
            <source>Ini latihan: tidak ada alamat sungguhan yang dihubungi. Atur email dan jaringan di Loket yang sebenarnya.</source>
            <translation>This is practice: no real address is contacted. Set up email and network in the real Loket.</translation>
        </message>
        <message>
            <source>Ini nomor loket sendiri, jadi tidak membuktikan apa-apa. Minta nomor HP peserta.</source>
            <translation>This is the desk's own number, so it proves nothing. Ask for the participant's phone number.</translation>
        </message>
        <message>
            <source>Ini nomor luar negeri. Prakerja perlu nomor HP Indonesia milik peserta.</source>
            <translation>This is a foreign number. Prakerja needs the participant's own Indonesian mobile number.</translation>
        </message>
        <message>
            <source>Ini penyelia terakhir. Tambahkan penyelia lain dulu.</source>
            <translation>This is the last supervisor. Add another one first.</translation>
        </message>
        <message>
            <source>Ini semua data Bapak/Ibu di loket ini. Boleh dilihat, diperbaiki, dihapus.</source>
            <translation>This is all your data at this desk. You may see, correct or erase it.</translation>
        </message>
        <message>
            <source>Instagram</source>
            <translation>Instagram</translation>
        </message>
        <message>
            <source>Internet baik, tetapi situs tujuan sedang bermasalah.</source>
            <translation>The internet is fine, but the site itself is in trouble.</translation>
        </message>
        <message>
            <source>Internet belum dicoba</source>
            <translation>Internet not tried yet</translation>
        </message>
        <message>
            <source>Internet belum tersambung. Nanti dikirim sendiri.</source>
            <translation>The internet is not connected. It will be sent by itself.</translation>
        </message>
        <message>
            <source>Internet belum tersambung. Terus bekerja seperti biasa; yang di antrean dikirim sendiri saat tersambung.</source>
            <translation>No internet yet. Go on working as usual; what is queued is sent by itself once connected.</translation>
        </message>
        <message>
            <source>Internet tidak tersambung. Loket tetap bisa dipakai tanpa internet.</source>
            <translation>No internet connection. Loket works without it.</translation>
        </message>
        <message>
            <source>Isi NIK, nama, dan tanggal lahir dari KTP di bawah ini. Lalu tekan “{contact}”.</source>
            <translation>Fill in NIK, name and birth date from the KTP below. Then press “{contact}”.</translation>
        </message>
        <message>
            <source>Isi NIK, nama, dan tanggal lahir dari KTP, lalu ketik tanggal lahir di akun pada “{account}”. Lalu tekan “{contact}”.</source>
            <translation>Fill in NIK, name and birth date from the KTP, then type the account's birth date at “{account}”. Then press “{contact}”.</translation>
        </message>
        <message>
            <source>Isi nomor HP dan email seperti kata peserta, centang bahwa nomornya dipegang. Lalu tekan “{device}”.</source>
            <translation>Fill in phone and email as the participant says them, and tick that the phone is at hand. Then press “{device}”.</translation>
        </message>
        <message>
            <source>Isi pembaruan ini tidak bisa dibaca Loket, jadi ditolak seluruhnya. Laporkan ke kantor pusat.</source>
            <translation>Loket cannot read what is in this update, so all of it is refused. Tell the central office.</translation>
        </message>
        <message>
            <source>Isi pembaruan tidak lengkap, mungkin belum selesai disalin. Salin ulang, lalu coba lagi.</source>
            <translation>The update is not complete, perhaps it was not copied to the end. Copy it again, then try again.</translation>
        </message>
        <message>
            <source>Isi pengaduan tetap tersimpan. Hanya pengirimannya yang diulang.</source>
            <translation>The complaint itself is kept. Only the sending is repeated.</translation>
        </message>
        <message>
            <source>Jalan kirimnya belum diatur. Minta penyelia mengisinya di Pengaturan.</source>
            <translation>There is no way set up to send it. Ask a supervisor to fill it in under Settings.</translation>
        </message>
        <message>
            <source>Jam</source>
            <translation>Clock</translation>
        </message>
        <message>
            <source>Jam berbeda {minutes} menit dari waktu yang dipercaya Loket; waktu tunggu tetap benar. Cocokkan jam, lalu penyelia menyetujuinya di Pengaturan.</source>
            <translation>The clock is {minutes} minutes away from the time Loket trusts; the waits are still right. Correct it, then a supervisor confirms it in the settings.</translation>
        </message>
        <message>
            <source>Jam disetel otomatis.</source>
            <translation>The clock is set automatically.</translation>
        </message>
        <message>
            <source>Jam komputer lebih cepat {wait}.</source>
            <translation>The computer's clock is {wait} fast.</translation>
        </message>
        <message>
            <source>Jam komputer terlambat {wait}.</source>
            <translation>The computer's clock is {wait} slow.</translation>
        </message>
        <message>
            <source>Jam layanan belum diketahui</source>
            <translation>Hours not known</translation>
        </message>
        <message>
            <source>Jam menunjuk tahun {year}. Perbaiki tanggal dan jam komputer.</source>
            <translation>The clock says the year is {year}. Correct date and time of the computer.</translation>
        </message>
        <message>
            <source>Jam otomatis komputer</source>
            <translation>The computer's automatic time</translation>
        </message>
        <message>
            <source>Jam server internet</source>
            <translation>An internet server's time</translation>
        </message>
        <message>
            <source>Jam tidak disetel otomatis. Setel tanggal dan jam ke otomatis.</source>
            <translation>The clock is not set automatically. Set date and time to automatic.</translation>
        </message>
        <message>
            <source>Jangan pernah meminta kode OTP atau kata sandi peserta. Peserta mengetik sendiri.</source>
            <translation>Never ask for the participant's OTP code or password. The participant types alone.</translation>
        </message>
        <message>
            <source>Jangan tulis NIK, kode OTP, atau kata sandi di pesan. Petugas tidak pernah memintanya.</source>
            <translation>Never write a NIK, OTP code or password in a message. Staff never ask for them.</translation>
        </message>
        <message>
            <source>Januari</source>
            <translation>January</translation>
        </message>
        <message>
            <source>Jaringan</source>
            <translation>Network</translation>
        </message>
        <message>
            <source>Jaringan baik.</source>
            <translation>The network is good.</translation>
        </message>
        <message>
            <source>Jaringan lambat. Beri waktu lebih tiap langkah.</source>
            <translation>The network is slow. Allow more time for each step.</translation>
        </message>
        <message>
            <source>Jaringan putus-putus. Kode bisa kedaluwarsa sebelum diketik.</source>
            <translation>The network comes and goes. A code may expire before it is typed.</translation>
        </message>
        <message>
            <source>Jaringan sedang diperiksa. Boleh terus bekerja.</source>
            <translation>The network is being checked. You may go on working.</translation>
        </message>
        <message>
            <source>Jaringan terlalu sering tidak menjawab. Jangan minta kode lewat jaringan ini.</source>
            <translation>The network fails to answer too often. Do not ask for a code over this network.</translation>
        </message>
        <message>
            <source>Jaringan tersambung, tetapi alamat situs tidak ditemukan.</source>
            <translation>The network is connected, but the address of the site was not found.</translation>
        </message>
        <message>
            <source>Jaringan: {verdict}</source>
            <translation>Network: {verdict}</translation>
        </message>
        <message>
            <source>Jatah SMS tes loket ini hari ini sudah habis. Coba lagi besok.</source>
            <translation>This kiosk has no test SMS left for today. Try again tomorrow.</translation>
        </message>
        <message>
            <source>Jawab sesuai yang terlihat: tekan “{arrived}” atau “{again}”.</source>
            <translation>Answer by what was seen: press “{arrived}” or “{again}”.</translation>
        </message>
        <message>
            <source>Jawaban</source>
            <translation>Answer</translation>
        </message>
        <message>
            <source>Jawaban belum membantu. Pengaduan diteruskan ke langkah berikutnya.</source>
            <translation>The answer did not help. The complaint goes on to the next step.</translation>
        </message>
        <message>
            <source>Jawaban datang dari Prakerja, bukan dari loket. Waktunya tidak pasti.</source>
            <translation>The answer comes from Prakerja, not from this desk. Nobody can say when.</translation>
        </message>
        <message>
            <source>Jawaban membantu. Pengaduan selesai.</source>
            <translation>The answer helped. The complaint is solved.</translation>
        </message>
        <message>
            <source>Jawaban sesuai yang terlihat</source>
            <translation>The answer fits what was seen</translation>
        </message>
        <message>
            <source>Jenis kelamin</source>
            <translation>Sex</translation>
        </message>
        <message>
            <source>Jenis kelamin NIK dan KTP tidak sama</source>
            <translation>Sex in NIK and KTP differ</translation>
        </message>
        <message>
            <source>Jika gagal lagi, waktu tunggu bertambah. Pengaduan belum dibuat.</source>
            <translation>If it fails again, the waiting time grows. No complaint is made yet.</translation>
        </message>
        <message>
            <source>Jika gagal sekali lagi, pengaduan bisa dibuat. Isi dulu Data KTP dan Telepon &amp; email supaya bisa dikirim.</source>
            <translation>If it fails once more, a complaint can be made. Complete KTP data and Phone &amp; email first, so that it can be sent.</translation>
        </message>
        <message>
            <source>Jika gagal sekali lagi, pengaduan bisa dibuat. Tanyakan dulu apakah peserta setuju pengaduan dikirim.</source>
            <translation>If it fails once more, a complaint can be made. First ask whether the participant agrees to sending it.</translation>
        </message>
        <message>
            <source>Jika kode tidak masuk sekali lagi, pengaduan ke Prakerja dikirim otomatis dengan riwayat ini sebagai bukti.</source>
            <translation>If the code does not arrive once more, a complaint to Prakerja is sent by itself with this history as proof.</translation>
        </message>
        <message>
            <source>Jika limit muncul sekali lagi, pengaduan ke Prakerja dikirim otomatis dengan riwayat ini sebagai bukti.</source>
            <translation>If the limit shows once more, a complaint to Prakerja is sent by itself with this history as proof.</translation>
        </message>
        <message>
            <source>Jika limit muncul sekali lagi, pengaduan ke Prakerja dikirim otomatis karena waktu tunggu sudah dijalani penuh.</source>
            <translation>If the limit shows once more, a complaint to Prakerja is sent by itself because the waiting time was served in full.</translation>
        </message>
        <message>
            <source>Juli</source>
            <translation>July</translation>
        </message>
        <message>
            <source>Jumat</source>
            <translation>Friday</translation>
        </message>
        <message>
            <source>Juni</source>
            <translation>June</translation>
        </message>
        <message>
            <source>Kabar baru dibaca petugas.</source>
            <translation>Staff read the news.</translation>
        </message>
        <message>
            <source>Kalau kodenya masuk, ketik sendiri di HP. Beri tahu saya berhasil atau tidak saja.</source>
            <translation>When the code arrives, type it on the phone yourself. Tell me only whether it worked.</translation>
        </message>
        <message>
            <source>Kami kirim SMS tes dari loket. Tolong bacakan kode 4 angka dari SMS itu saja. Kode dari Prakerja jangan disebutkan.</source>
            <translation>We are sending a test SMS from this desk. Please read out only the 4-digit code in that SMS. Do not tell us any code from Prakerja.</translation>
        </message>
        <message>
            <source>Kamis</source>
            <translation>Thursday</translation>
        </message>
        <message>
            <source>Kantor BRI</source>
            <translation>BRI office</translation>
        </message>
        <message>
            <source>Karang Taruna</source>
            <translation>Karang Taruna</translation>
        </message>
        <message>
            <source>Kartu SIM di modem tidak terbaca atau terkunci PIN. Periksa kartunya, lalu coba lagi.</source>
            <translation>The SIM card in the modem cannot be read or is locked by a PIN. Check the card, then try again.</translation>
        </message>
        <message>
            <source>Kartu ini selesai. Terima kasih sudah sabar.</source>
            <translation>This card is done. Thank you for your patience.</translation>
        </message>
        <message>
            <source>Kartu latihan</source>
            <translation>Practice cards</translation>
        </message>
        <message>
            <source>Kasus dibuka. Peserta memberi persetujuan.</source>
            <translation>Case opened. The participant consented.</translation>
        </message>
        <message>
            <source>Kasus ditutup setelah kode berhasil</source>
            <translation>The case was closed after the code worked</translation>
        </message>
        <message>
            <source>Kasus ditutup: {outcome}.</source>
            <translation>Case closed: {outcome}.</translation>
        </message>
        <message>
            <source>Kasus ini sudah ditutup. Mulai kasus baru bila peserta masih perlu bantuan.</source>
            <translation>This case is closed. Start a new case if the participant still needs help.</translation>
        </message>
        <message>
            <source>Kasus ini tidak ada di loket ini, mungkin sudah dihapus. Periksa nomor kasus atau cari dengan nama.</source>
            <translation>This case is not at this desk; it may have been erased. Check the case number or search by name.</translation>
        </message>
        <message>
            <source>Katakan hasilnya saja: berhasil atau tidak.</source>
            <translation>Say only how it went: it worked or it did not.</translation>
        </message>
        <message>
            <source>Ke langkah ini</source>
            <translation>Go to this step</translation>
        </message>
        <message>
            <source>Keadaan pengaduan ini sudah pasti. Lihat di langkah Pengaduan.</source>
            <translation>The state of this complaint is certain. See the step Complaint.</translation>
        </message>
        <message>
            <source>Keduanya belum layak untuk menunggu kode. Coba di tempat atau jam lain.</source>
            <translation>Neither is fit for waiting for a code yet. Try another place or hour.</translation>
        </message>
        <message>
            <source>Keterangan teknis: {detail}</source>
            <translation>Technical note: {detail}</translation>
        </message>
        <message>
            <source>Ketik sendiri kode yang paling baru.</source>
            <translation>Type the newest code yourself.</translation>
        </message>
        <message>
            <source>Ketik sendiri kodenya di HP Anda.</source>
            <translation>Type the code yourself on your phone.</translation>
        </message>
        <message>
            <source>Keyakinan: rendah, belum dipastikan.</source>
            <translation>Confidence: low, not confirmed.</translation>
        </message>
        <message>
            <source>Keyakinan: sedang, bisa sudah berubah.</source>
            <translation>Confidence: medium, may have changed.</translation>
        </message>
        <message>
            <source>Keyakinan: tinggi.</source>
            <translation>Confidence: high.</translation>
        </message>
        <message>
            <source>Kios ini belum disiapkan. Jalankan: loket run</source>
            <translation>This kiosk has not been set up yet. Run: loket run</translation>
        </message>
        <message>
            <source>Kirim lagi hanya bila suratnya memang tidak ada.</source>
            <translation>Send again only if the letter really is not there.</translation>
        </message>
        <message>
            <source>Kita coba ganti kata sandi. Bapak/Ibu yang mengetik, saya membacakan.</source>
            <translation>Let us change the password. You type, I read the steps aloud.</translation>
        </message>
        <message>
            <source>Kita tunggu dulu. Kalau diminta sekarang, waktu tunggunya bertambah.</source>
            <translation>Let us wait. Asking now would make the waiting time longer.</translation>
        </message>
        <message>
            <source>Kode OTP</source>
            <translation>OTP code</translation>
        </message>
        <message>
            <source>Kode OTP Prakerja dan kata sandi hanya untuk Anda. Jangan beri tahu siapa pun, juga petugas.</source>
            <translation>The Prakerja OTP code and the password are for you alone. Tell nobody, not even the officer.</translation>
        </message>
        <message>
            <source>Kode OTP Prakerja pernah masuk dan berhasil di nomor ini.</source>
            <translation>A Prakerja OTP code has arrived and worked on this number.</translation>
        </message>
        <message>
            <source>Kode OTP dan kata sandi.</source>
            <translation>OTP codes and passwords.</translation>
        </message>
        <message>
            <source>Kode OTP hanya sampai ke nomor yang aktif. Nomornya harus milik peserta dan sama dengan dompet digitalnya.</source>
            <translation>OTP codes only reach an active number. It must be the participant's own and the one of their e-wallet.</translation>
        </message>
        <message>
            <source>Kode OTP hanya untuk peserta. Petugas tidak boleh melihat atau menyimpannya.</source>
            <translation>The OTP code is for the participant alone. Staff must not see or keep it.</translation>
        </message>
        <message>
            <source>Kode OTP pernah masuk</source>
            <translation>An OTP code has arrived</translation>
        </message>
        <message>
            <source>Kode SMS tes loket dibacakan, atau peserta menghubungi loket. Nomor terbukti aktif.</source>
            <translation>The code of the test SMS was read back, or the participant contacted the desk. The number is proven active.</translation>
        </message>
        <message>
            <source>Kode SMS tes tidak cocok.</source>
            <translation>The code of the test SMS does not match.</translation>
        </message>
        <message>
            <source>Kode berhasil. Peserta melanjutkan pendaftaran di HP sendiri.</source>
            <translation>The code worked. The participant goes on with the registration on their own phone.</translation>
        </message>
        <message>
            <source>Kode berkali-kali tidak masuk, padahal nomor HP terbukti aktif.</source>
            <translation>The code failed to arrive several times although the number is proven active.</translation>
        </message>
        <message>
            <source>Kode cocok. Nomor terbukti aktif.</source>
            <translation>The code matches. The number is proven active.</translation>
        </message>
        <message>
            <source>Kode dan kata sandi ditutup kotak hitam dulu.</source>
            <translation>Codes and passwords are first covered with a black box.</translation>
        </message>
        <message>
            <source>Kode hanya sampai ke nomor yang aktif.</source>
            <translation>A code only reaches a number that is active.</translation>
        </message>
        <message>
            <source>Kode kabupaten NIK perlu dicek</source>
            <translation>Regency code of the NIK needs a check</translation>
        </message>
        <message>
            <source>Kode kabupaten/kota {found} di NIK tidak dikenal. Cek ulang; bila sama dengan KTP, lanjut.</source>
            <translation>The regency or city code {found} in the NIK is unknown. Check again; if it matches the KTP, go on.</translation>
        </message>
        <message>
            <source>Kode kecamatan tidak di daftar</source>
            <translation>District code not in the list</translation>
        </message>
        <message>
            <source>Kode kecamatan {found} tidak ada di daftar sekarang. Tidak masalah.</source>
            <translation>The district code {found} is not in today's list. No problem.</translation>
        </message>
        <message>
            <source>Kode kedaluwarsa</source>
            <translation>Code expired</translation>
        </message>
        <message>
            <source>Kode kedaluwarsa. Setelah meminta lagi, peserta langsung mengetik kodenya.</source>
            <translation>The code expired. After asking again, the participant types it at once.</translation>
        </message>
        <message>
            <source>Kode lain jangan disebutkan.</source>
            <translation>Do not say any other code.</translation>
        </message>
        <message>
            <source>Kode loket harus 2 sampai 8 huruf besar atau angka, tanpa spasi. Contoh: KT07.</source>
            <translation>The desk code must be 2 to 8 capital letters or digits, without spaces. Example: KT07.</translation>
        </message>
        <message>
            <source>Kode provinsi NIK perlu dicek</source>
            <translation>Province code of the NIK needs a check</translation>
        </message>
        <message>
            <source>Kode provinsi {found} di awal NIK tidak dikenal. Cek ulang; bila sama dengan KTP, lanjut.</source>
            <translation>The province code {found} at the start of the NIK is unknown. Check again; if it matches the KTP, go on.</translation>
        </message>
        <message>
            <source>Kode salah</source>
            <translation>Wrong code</translation>
        </message>
        <message>
            <source>Kode salah. Minta peserta memakai kode yang paling baru dan mengetik pelan-pelan.</source>
            <translation>Wrong code. Ask the participant to use the newest code and to type slowly.</translation>
        </message>
        <message>
            <source>Kode sudah terlalu sering salah. Kirim SMS tes baru.</source>
            <translation>The code was wrong too often. Send a new test SMS.</translation>
        </message>
        <message>
            <source>Kode tadi diminta sebelum waktu tunggu habis. Lain kali tunggu dulu.</source>
            <translation>That code was asked for before the waiting time was over. Wait first next time.</translation>
        </message>
        <message>
            <source>Kode tidak cocok. Minta peserta membacanya lagi.</source>
            <translation>The code does not match. Ask the participant to read it again.</translation>
        </message>
        <message>
            <source>Kode tidak masuk</source>
            <translation>Code did not arrive</translation>
        </message>
        <message>
            <source>Kode tidak masuk. Periksa sinyal, memori SMS, dan folder spam sebelum mencoba lagi.</source>
            <translation>The code did not arrive. Check signal, SMS memory and spam folder before trying again.</translation>
        </message>
        <message>
            <source>Kode wilayah NIK ini kode lama (sekarang {expected}). Tidak masalah.</source>
            <translation>The region code of this NIK is an old one (now {expected}). No problem.</translation>
        </message>
        <message>
            <source>Kode wilayah NIK ini kode lama dan sudah tidak dipakai. Tidak masalah.</source>
            <translation>The region code of this NIK is an old one that is no longer used. No problem.</translation>
        </message>
        <message>
            <source>Kode wilayah lama</source>
            <translation>Old region code</translation>
        </message>
        <message>
            <source>Kode yang dibaca kembali membuktikan nomornya aktif dan HP-nya dipegang peserta, sebelum satu percobaan OTP terpakai.</source>
            <translation>The code read back proves that the number is active and the phone in the participant's hands, before an OTP attempt is spent.</translation>
        </message>
        <message>
            <source>Kodenya berhasil</source>
            <translation>The code worked</translation>
        </message>
        <message>
            <source>Kodenya berhasil. Tutup kasus: tekan “{finish}”.</source>
            <translation>The code worked. Close the case: press “{finish}”.</translation>
        </message>
        <message>
            <source>Koma</source>
            <translation>Comma</translation>
        </message>
        <message>
            <source>Komputer belum mau dimatikan atau dimulai ulang. Tunggu sebentar, lalu coba lagi.</source>
            <translation>The computer cannot be switched off or restarted yet. Wait a moment, then try again.</translation>
        </message>
        <message>
            <source>Kotak SMS tidak penuh</source>
            <translation>The SMS box is not full</translation>
        </message>
        <message>
            <source>Kotak SMS: masih longgar</source>
            <translation>SMS memory: room left</translation>
        </message>
        <message>
            <source>Kotak balasan</source>
            <translation>Reply mailbox</translation>
        </message>
        <message>
            <source>Kotak surat balasan belum bisa dibaca. Loket mencoba lagi sendiri; bila terulang, minta penyelia memeriksanya di Pengaturan.</source>
            <translation>The mailbox of the replies cannot be read yet. Loket tries again by itself; if it happens again, ask a supervisor to check it in Settings.</translation>
        </message>
        <message>
            <source>Kotak surat balasan tidak menerima nama akun atau kata sandi loket. Minta penyelia memperbaikinya di Pengaturan.</source>
            <translation>The mailbox of the replies does not accept the desk's account name or password. Ask a supervisor to correct it in Settings.</translation>
        </message>
        <message>
            <source>Kunci</source>
            <translation>Lock</translation>
        </message>
        <message>
            <source>Kunci catatan tidak ditemukan. Minta penyelia memasukkan frasa sandi atau kunci pemulihan.</source>
            <translation>The key of the records was not found. Ask a supervisor for the passphrase or the recovery key.</translation>
        </message>
        <message>
            <source>Kunci layanan SMS tidak bisa dibaca. {reason}</source>
            <translation>The key of the SMS gateway cannot be read. {reason}</translation>
        </message>
        <message>
            <source>Kunci pemulihan terpasang; simpan kertasnya jauh dari kios.</source>
            <translation>A recovery key is in place; keep its paper away from the kiosk.</translation>
        </message>
        <message>
            <source>Kunci pemulihan tidak ada: bila kunci harian hilang, catatan tidak bisa dibuka lagi. Kembalikan keys.json dari salinan cadangan.</source>
            <translation>There is no recovery key: with the daily key lost, nothing opens the records again. Put keys.json back from a backup.</translation>
        </message>
        <message>
            <source>Kunci pemulihan tidak cocok. Salin lagi dari kertas yang dicetak saat pertama dipasang.</source>
            <translation>The recovery key does not fit. Copy it again from the paper of the first start.</translation>
        </message>
        <message>
            <source>Kunci tidak membuka catatan. {reason}</source>
            <translation>The key does not open the records. {reason}</translation>
        </message>
        <message>
            <source>Kunjungan</source>
            <translation>Visit</translation>
        </message>
        <message>
            <source>Kurang lengkap</source>
            <translation>Less complete</translation>
        </message>
        <message>
            <source>Lambat</source>
            <translation>Slow</translation>
        </message>
        <message>
            <source>Langkah berikutnya ada di layar “{place}”.</source>
            <translation>The next step is on the screen “{place}”.</translation>
        </message>
        <message>
            <source>Langkah ini tidak bisa dikerjakan sekarang. Lihat keadaannya di langkah Pengaduan.</source>
            <translation>This step cannot be done now. See how it stands in the step Complaint.</translation>
        </message>
        <message>
            <source>Langkah pengaduan</source>
            <translation>Complaint step</translation>
        </message>
        <message>
            <source>Langkah untuk petugas: {rung}.</source>
            <translation>A step for staff: {rung}.</translation>
        </message>
        <message>
            <source>Lanjut</source>
            <translation>Continue</translation>
        </message>
        <message>
            <source>Lanjutkan pendaftaran di HP Anda sendiri.</source>
            <translation>Go on with the registration on your own phone.</translation>
        </message>
        <message>
            <source>Layanan SMS</source>
            <translation>SMS service</translation>
        </message>
        <message>
            <source>Layanan SMS belum punya kunci. Penyelia mengisinya di Pengaturan.</source>
            <translation>The SMS gateway has no key. A supervisor fills it in, in the settings.</translation>
        </message>
        <message>
            <source>Layanan SMS lengkap dan disetujui. Saldonya tidak terlihat dari sini.</source>
            <translation>The SMS gateway is complete and confirmed. Its credit cannot be seen from here.</translation>
        </message>
        <message>
            <source>Layanan SMS lengkap; persetujuan dan kuncinya tercatat di dalam, dan catatan belum terbuka.</source>
            <translation>The SMS gateway is complete; its confirmation and key stand in the records, not open now.</translation>
        </message>
        <message>
            <source>Layanan SMS menolak pesan ini. Minta penyelia membaca alasannya dan memeriksa Pengaturan.</source>
            <translation>The SMS service refuses this message. Ask a supervisor to read the reason and check the settings.</translation>
        </message>
        <message>
            <source>Layanan SMS sedang membatasi kiriman. Tunggu beberapa menit, lalu coba lagi.</source>
            <translation>The SMS service limits messages right now. Wait some minutes, then try again.</translation>
        </message>
        <message>
            <source>Layanan SMS tidak menerima kunci loket ini. Minta penyelia memeriksanya di Pengaturan.</source>
            <translation>The SMS service does not take this desk's key. Ask a supervisor to check it in the settings.</translation>
        </message>
        <message>
            <source>Layar peserta meminta menunggu {wait}.</source>
            <translation>The participant's screen asks to wait {wait}.</translation>
        </message>
        <message>
            <source>Lebih sering berhasil: {hours}.</source>
            <translation>Works more often: {hours}.</translation>
        </message>
        <message>
            <source>Lembarnya belum bisa dibuat. Tutup program lain, lalu coba lagi. Catatan tetap aman.</source>
            <translation>The sheet could not be made. Close other programs, then try again. The record is safe.</translation>
        </message>
        <message>
            <source>Lengkap dan disetujui. Surat uji dikirim dari Pengaturan.</source>
            <translation>Complete and confirmed. A test letter can be sent from the settings.</translation>
        </message>
        <message>
            <source>Lengkap; apakah sudah disetujui tercatat di dalam, dan catatan belum terbuka.</source>
            <translation>Complete; whether it is confirmed stands in the records, which are not open.</translation>
        </message>
        <message>
            <source>Lewati langkah ini</source>
            <translation>Skip this step</translation>
        </message>
        <message>
            <source>Lewati waktu tunggu</source>
            <translation>Skip the waiting time</translation>
        </message>
        <message>
            <source>Lihat SMS dan email, juga folder spam.</source>
            <translation>Look at SMS and email, the spam folder too.</translation>
        </message>
        <message>
            <source>Lihat hasil</source>
            <translation>See the result</translation>
        </message>
        <message>
            <source>Lihat keenam hal di HP sebelum kode pertama diminta.</source>
            <translation>Look at all six points of the phone before the first code is asked for.</translation>
        </message>
        <message>
            <source>Lihat kotak surat</source>
            <translation>Look in the mailbox</translation>
        </message>
        <message>
            <source>Limit muncul pada hari yang berbeda-beda.</source>
            <translation>The limit showed on different days.</translation>
        </message>
        <message>
            <source>Limit tercapai</source>
            <translation>Limit reached</translation>
        </message>
        <message>
            <source>Limit tetap muncul setelah waktu tunggu penuh.</source>
            <translation>The limit still showed after the full waiting time.</translation>
        </message>
        <message>
            <source>Loket</source>
            <translation>Loket</translation>
        </message>
        <message>
            <source>Loket ini sudah mengirim {most} SMS tes hari ini. Coba lagi besok.</source>
            <translation>This kiosk has sent {most} test SMS today. Try again tomorrow.</translation>
        </message>
        <message>
            <source>Loket kembali sendiri ke aturan sebelumnya, karena tidak bisa mulai dengan yang baru. Lihat di Pengaturan, Pembaruan.</source>
            <translation>Loket went back to the rules before by itself, because it could not start with the new ones. See Settings, Updates.</translation>
        </message>
        <message>
            <source>Loket mencarinya di kotak surat.</source>
            <translation>Loket looked for it in the mailbox.</translation>
        </message>
        <message>
            <source>Loket mencarinya di sistem penerima.</source>
            <translation>Loket looked for it in the recipient's system.</translation>
        </message>
        <message>
            <source>Loket menghitung waktu tunggu sejak kode diminta.</source>
            <translation>Loket counts the waiting time from the request on.</translation>
        </message>
        <message>
            <source>Loket sedang mencari di tempat penerima. Tunggu sebentar.</source>
            <translation>Loket is looking for it at the recipient's. Wait a moment.</translation>
        </message>
        <message>
            <source>Loket sedang terbuka.</source>
            <translation>Loket is open.</translation>
        </message>
        <message>
            <source>Loket sudah terbuka di komputer ini. Pakai jendela yang sudah terbuka.</source>
            <translation>Loket is already open on this computer. Use the window that is open.</translation>
        </message>
        <message>
            <source>Loket tidak diizinkan memakai modem. Minta pengelola memberi hak (grup dialout), lalu coba lagi.</source>
            <translation>Loket may not use the modem. Ask the administrator for the right (group dialout), then try again.</translation>
        </message>
        <message>
            <source>Loket {version} belum dipasang karena ada peserta yang dilayani. Ulangi nanti.</source>
            <translation>Loket {version} was not installed yet, because a participant was being served. Try again later.</translation>
        </message>
        <message>
            <source>Loket {version} ditolak: tidak lolos pemeriksaan. Tidak ada yang berubah.</source>
            <translation>Loket {version} was refused: it did not pass the checks. Nothing has changed.</translation>
        </message>
        <message>
            <source>Loket {version} gagal dipasang. Versi lama tetap dipakai.</source>
            <translation>Loket {version} could not be installed. The old version stays in use.</translation>
        </message>
        <message>
            <source>Loket {version} terpasang dan berjalan baik.</source>
            <translation>Loket {version} is installed and runs well.</translation>
        </message>
        <message>
            <source>Loket {version} tidak berjalan baik, jadi versi lama dipasang lagi. Laporkan ke kantor pusat.</source>
            <translation>Loket {version} did not run well, so the old version was installed again. Tell the central office.</translation>
        </message>
        <message>
            <source>Loket {version} tidak bisa dibaca dari stik atau alamatnya. Pasang lagi, lalu ulangi.</source>
            <translation>Loket {version} could not be read from its stick or address. Plug it in again, then repeat.</translation>
        </message>
        <message>
            <source>Lompat ke besok</source>
            <translation>Jump to tomorrow</translation>
        </message>
        <message>
            <source>Luring</source>
            <translation>Offline</translation>
        </message>
        <message>
            <source>MODE LATIHAN</source>
            <translation>PRACTICE MODE</translation>
        </message>
        <message>
            <source>Maret</source>
            <translation>March</translation>
        </message>
        <message>
            <source>Mari kita periksa HP-nya bersama. Bapak/Ibu yang menekan, ya.</source>
            <translation>Let us check the phone together. You do the pressing, please.</translation>
        </message>
        <message>
            <source>Masa berlaku pembaruan ini sudah habis. Minta stik baru dari kantor pusat. Kalau stik ini baru, cocokkan jam komputer dulu.</source>
            <translation>This update has expired. Ask the central office for a new stick. If this stick is new, check the computer's clock first.</translation>
        </message>
        <message>
            <source>Masa tenggang: segera isi pulsa. Sudah hangus: tanya ke gerai {brand}.</source>
            <translation>Grace period: top up at once. Expired: ask at a {brand} shop.</translation>
        </message>
        <message>
            <source>Masa tenggang: segera isi pulsa. Sudah hangus: {how} (belum diperiksa).</source>
            <translation>Grace period: top up at once. Expired: {how} (not verified).</translation>
        </message>
        <message>
            <source>Masalah di HP ditemukan lebih dulu</source>
            <translation>The problem of the phone was found first</translation>
        </message>
        <message>
            <source>Masih ada peserta yang dilayani. Selesaikan dulu, kembali ke Beranda, lalu ulangi.</source>
            <translation>A participant is still being served. Finish first, go back to Home, then repeat.</translation>
        </message>
        <message>
            <source>Masuk</source>
            <translation>Sign in</translation>
        </message>
        <message>
            <source>Matikan mode Jangan ganggu dan keluarkan pesan dari folder spam.</source>
            <translation>Switch off Do not disturb and move messages out of the spam folder.</translation>
        </message>
        <message>
            <source>Mei</source>
            <translation>May</translation>
        </message>
        <message>
            <source>Meja bantuan</source>
            <translation>Helpdesk</translation>
        </message>
        <message>
            <source>Meja bantuan sibuk atau tidak menjawab. Tidak perlu apa-apa; Loket mencoba lagi sendiri.</source>
            <translation>The helpdesk is busy or does not answer. Nothing to do; Loket tries again by itself.</translation>
        </message>
        <message>
            <source>Meja bantuan tidak menerima kunci loket ini. Minta penyelia memeriksa kunci di Pengaturan dan jam komputer.</source>
            <translation>The helpdesk does not accept this desk's key. Ask a supervisor to check the key in Settings and the computer's clock.</translation>
        </message>
        <message>
            <source>Meja bantuan tidak menerima pengaduan ini. Baca alasannya, perbaiki yang disebut, lalu kirim lagi.</source>
            <translation>The helpdesk does not accept this complaint. Read the reason, correct what it names, then send again.</translation>
        </message>
        <message>
            <source>Memori HP masih longgar</source>
            <translation>The phone has storage left</translation>
        </message>
        <message>
            <source>Memori HP: masih longgar</source>
            <translation>Phone storage: room left</translation>
        </message>
        <message>
            <source>Mencari printer dan modem…</source>
            <translation>Looking for printer and modem…</translation>
        </message>
        <message>
            <source>Menekan berkali-kali mempercepat datangnya batas OTP.</source>
            <translation>Pressing again and again brings the OTP limit sooner.</translation>
        </message>
        <message>
            <source>Mengirim dua kali membuat pengaduan ganda. Cek dulu, baru jawab.</source>
            <translation>Sending twice makes two complaints. Check first, then answer.</translation>
        </message>
        <message>
            <source>Menolak adalah hak peserta. Bantuan tetap diberikan tanpa mencatat.</source>
            <translation>To decline is the participant's right. Help is given all the same, without notes.</translation>
        </message>
        <message>
            <source>Menunggu dikirim</source>
            <translation>Waiting to be sent</translation>
        </message>
        <message>
            <source>Menunggu giliran ke tujuan yang sama.</source>
            <translation>Others go to the same place first.</translation>
        </message>
        <message>
            <source>Menunggu hasil</source>
            <translation>Waiting for the outcome</translation>
        </message>
        <message>
            <source>Menunggu kirim</source>
            <translation>Waiting to be sent</translation>
        </message>
        <message>
            <source>Minggu</source>
            <translation>Sunday</translation>
        </message>
        <message>
            <source>Minta kode satu kali saja, lalu tunggu.</source>
            <translation>Ask for the code only once, then wait.</translation>
        </message>
        <message>
            <source>Minta penyelia memeriksa alamat pemeriksaan di Pengaturan.</source>
            <translation>Ask a supervisor to look at the addresses of the check in Settings.</translation>
        </message>
        <message>
            <source>Minta penyelia mengatur pemeriksaan jaringan di Pengaturan.</source>
            <translation>Ask a supervisor to set up the network check in Settings.</translation>
        </message>
        <message>
            <source>Minta peserta membacakan tanggal lahir di akunnya, lalu bandingkan.</source>
            <translation>Have the participant read out the account's birth date, then compare.</translation>
        </message>
        <message>
            <source>Minta peserta menelepon sebentar atau mengirim SMS ke {number}. Loket menunggu {wait} lagi. Hanya nomornya yang dilihat, isi SMS tidak disimpan.</source>
            <translation>Ask the participant to call briefly or send an SMS to {number}. Loket waits {wait} more. Only the number is looked at; what the SMS says is not kept.</translation>
        </message>
        <message>
            <source>Mode latihan tidak menghubungi siapa pun. Langkah ini boleh dilewati.</source>
            <translation>Practice mode contacts nobody. This step may be skipped.</translation>
        </message>
        <message>
            <source>Mode latihan tidak mengirim SMS.</source>
            <translation>Practice mode sends no SMS.</translation>
        </message>
        <message>
            <source>Mode latihan: kuncinya terbuka bagi semua.</source>
            <translation>Practice mode: the key is open to everybody.</translation>
        </message>
        <message>
            <source>Modem di {device} tidak boleh dipakai. Masukkan pengguna ini ke grup dialout, masuk lagi.</source>
            <translation>The modem at {device} may not be used. Put this user in the group dialout, sign in again.</translation>
        </message>
        <message>
            <source>Modem menjawab: {modem}. Pulsa dan masa aktif kartunya tidak terlihat dari sini.</source>
            <translation>The modem answers: {modem}. Credit and validity of its card cannot be seen from here.</translation>
        </message>
        <message>
            <source>Modem sedang dipakai program lain. Tutup program itu, lalu coba lagi.</source>
            <translation>Another program uses the modem. Close that program, then try again.</translation>
        </message>
        <message>
            <source>Modem sedang diuji. Tunggu sebentar, lalu coba lagi.</source>
            <translation>The modem is being tried. Wait a moment, then try again.</translation>
        </message>
        <message>
            <source>Modem sedang menunggu peserta menghubungi. Tunggu sebentar, lalu coba lagi.</source>
            <translation>The modem is waiting for a participant to call. Wait a moment, then try again.</translation>
        </message>
        <message>
            <source>Modem tidak ada di {device}. Pasang di USB, atau perbaiki alatnya di Pengaturan.</source>
            <translation>There is no modem at {device}. Plug it in, or correct the device in the settings.</translation>
        </message>
        <message>
            <source>Modem tidak bisa dipakai. {reason}</source>
            <translation>The modem cannot be used. {reason}</translation>
        </message>
        <message>
            <source>Modem tidak ditemukan. Cek apakah modem terpasang di USB, lalu coba lagi.</source>
            <translation>The modem is not found. Check that it is plugged into USB, then try again.</translation>
        </message>
        <message>
            <source>Modem tidak menjawab. Cabut dan pasang lagi modem, tunggu satu menit, lalu coba lagi.</source>
            <translation>The modem does not answer. Unplug it and plug it in again, wait a minute, then try again.</translation>
        </message>
        <message>
            <source>Mohon tunggu sebentar</source>
            <translation>Please wait a moment</translation>
        </message>
        <message>
            <source>Mulai ulang atau matikan</source>
            <translation>Restart or switch off</translation>
        </message>
        <message>
            <source>Mungkin maksudnya {address}. Tanyakan ke peserta.</source>
            <translation>Perhaps {address} was meant. Ask the participant.</translation>
        </message>
        <message>
            <source>Mungkin maksudnya {suggestion}.</source>
            <translation>Perhaps {suggestion} was meant.</translation>
        </message>
        <message>
            <source>Mungkin sudah sampai, mungkin belum. Periksa surat terkirim atau balasan, lalu jawab.</source>
            <translation>It may have arrived or not. Check the sent mail or the replies, then answer.</translation>
        </message>
        <message>
            <source>NIK</source>
            <translation>NIK</translation>
        </message>
        <message>
            <source>NIK berlaku seumur hidup dan bisa beda dengan kartu. Bila sama dengan KTP, boleh lanjut.</source>
            <translation>A NIK is for life and may differ from the rest of the card. If it matches the KTP, go on.</translation>
        </message>
        <message>
            <source>NIK bukan 16 angka</source>
            <translation>NIK is not 16 digits</translation>
        </message>
        <message>
            <source>NIK dan nomor KK.</source>
            <translation>NIK and KK number.</translation>
        </message>
        <message>
            <source>NIK harus 16 angka. Baca lagi dari KTP, lalu perbaiki.</source>
            <translation>A NIK has 16 digits. Read it from the KTP again, then correct it.</translation>
        </message>
        <message>
            <source>NIK harus 16 angka. Sekarang {digits} angka; cek KTP lagi.</source>
            <translation>A NIK has 16 digits. Now there are {digits}; check the KTP again.</translation>
        </message>
        <message>
            <source>NIK harus 16 angka. Sekarang {found} angka; cek KTP lagi.</source>
            <translation>A NIK has 16 digits. Now there are {found}; check the KTP again.</translation>
        </message>
        <message>
            <source>NIK ini sudah ada di baris lain. Cek apakah orangnya sama.</source>
            <translation>This NIK is on another line too. Check whether it is the same person.</translation>
        </message>
        <message>
            <source>NIK karangan, 4 angka akhir 9900 sampai 9999</source>
            <translation>a made-up NIK, its last 4 digits 9900 to 9999</translation>
        </message>
        <message>
            <source>NIK menunjukkan {found}, isian {expected}. NIK tetap bisa benar. Cek ulang, lalu lanjut.</source>
            <translation>The NIK says {found}, the entry {expected}. The NIK can still be right. Check again, then go on.</translation>
        </message>
        <message>
            <source>NIK muncul lagi</source>
            <translation>NIK repeated</translation>
        </message>
        <message>
            <source>Naik-turun {ms} milidetik</source>
            <translation>Jitter {ms} milliseconds</translation>
        </message>
        <message>
            <source>Nama</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Nama belum bisa dipakai. Tulis seperti di KTP: huruf, spasi, titik, koma, petik, atau tanda hubung.</source>
            <translation>The name cannot be used yet. Write it as on the KTP: letters, spaces, dots, commas, apostrophes or hyphens.</translation>
        </message>
        <message>
            <source>Nama belum diisi dengan benar. Tulis nama, paling banyak 60 huruf.</source>
            <translation>The name is not filled in properly. Write a name of at most 60 letters.</translation>
        </message>
        <message>
            <source>Nama belum diisi. Tulis seperti di KTP.</source>
            <translation>The name is missing. Write it as on the KTP.</translation>
        </message>
        <message>
            <source>Nama disingkat</source>
            <translation>Name shortened</translation>
        </message>
        <message>
            <source>Nama hanya boleh huruf, spasi, titik, koma, petik, dan tanda hubung. Tulis seperti di KTP.</source>
            <translation>A name has only letters, spaces, dots, commas, apostrophes and hyphens. Write it as on the KTP.</translation>
        </message>
        <message>
            <source>Nama hanya satu kata. Tidak masalah bila di KTP memang begitu.</source>
            <translation>The name is a single word. No problem if the KTP has it so.</translation>
        </message>
        <message>
            <source>Nama ini tidak ada di daftar petugas. Pilih nama lain.</source>
            <translation>This name is not in the list of staff. Choose another one.</translation>
        </message>
        <message>
            <source>Nama lebih dari 60 huruf. Tidak masalah bila di KTP memang begitu.</source>
            <translation>The name has more than 60 letters. No problem if the KTP has it so.</translation>
        </message>
        <message>
            <source>Nama loket tidak muat di satu SMS. Minta penyelia memendekkannya di Pengaturan, tanpa tanda khusus.</source>
            <translation>The name of the desk does not fit in one SMS. Ask a supervisor to shorten it in the settings, without special signs.</translation>
        </message>
        <message>
            <source>Nama terlalu panjang, paling banyak 120 huruf. Tulis seperti di KTP.</source>
            <translation>The name is too long, at most 120 letters. Write it as on the KTP.</translation>
        </message>
        <message>
            <source>Nama, foto, dan nomor orang lain.</source>
            <translation>Names, photos and numbers of other people.</translation>
        </message>
        <message>
            <source>Naskah telepon siap.</source>
            <translation>The call script is ready.</translation>
        </message>
        <message>
            <source>Nomor HP</source>
            <translation>Mobile number</translation>
        </message>
        <message>
            <source>Nomor HP atau email tidak seperti kata peserta. Perbaiki dulu.</source>
            <translation>Phone or email is not as the participant said. Put it right first.</translation>
        </message>
        <message>
            <source>Nomor HP belum benar</source>
            <translation>Mobile number not right yet</translation>
        </message>
        <message>
            <source>Nomor HP belum benar. Tulis nomor HP Indonesia, misalnya 0812-0000-1234.</source>
            <translation>The mobile number is not right yet. Write an Indonesian one, for instance 0812-0000-1234.</translation>
        </message>
        <message>
            <source>Nomor HP dan email belum dicatat. Isi dulu langkah Telepon &amp; email.</source>
            <translation>Mobile number and email have not been noted. Complete the step Phone &amp; email first.</translation>
        </message>
        <message>
            <source>Nomor HP dan email benar</source>
            <translation>Phone and email are right</translation>
        </message>
        <message>
            <source>Nomor HP dan email dicatat: {phone}, {email}.</source>
            <translation>Phone and email recorded: {phone}, {email}.</translation>
        </message>
        <message>
            <source>Nomor HP dipakai di data lain</source>
            <translation>Mobile number used elsewhere</translation>
        </message>
        <message>
            <source>Nomor HP ini juga dipakai di data lain. Tiap peserta perlu nomor sendiri.</source>
            <translation>This mobile number is used elsewhere too. Each participant needs their own.</translation>
        </message>
        <message>
            <source>Nomor HP ini milik {operator}.</source>
            <translation>This mobile number belongs to {operator}.</translation>
        </message>
        <message>
            <source>Nomor HP mana yang aktif dan Bapak/Ibu pegang sendiri? Email mana yang dipakai di akun?</source>
            <translation>Which mobile number is active and in your own hands? Which email does the account use?</translation>
        </message>
        <message>
            <source>Nomor KK</source>
            <translation>Family card number</translation>
        </message>
        <message>
            <source>Nomor KK bisa berubah setelah pindah. Pakai KK terbaru.</source>
            <translation>The family card number can change after a move. Use the newest card.</translation>
        </message>
        <message>
            <source>Nomor KK harus 16 angka. Baca lagi dari KK terbaru, atau kosongkan.</source>
            <translation>A family card number has 16 digits. Read it from the newest card again, or leave it empty.</translation>
        </message>
        <message>
            <source>Nomor KK harus 16 angka. Sekarang {digits} angka; cek KK lagi.</source>
            <translation>A family card number has 16 digits. Now there are {digits}; check the card again.</translation>
        </message>
        <message>
            <source>Nomor atau email ini sudah dipakai di kasus lain. Tanyakan apakah milik peserta sendiri; tiap peserta perlu nomor sendiri.</source>
            <translation>This number or email is used in another case. Ask whether it is the participant's own; each participant needs their own number.</translation>
        </message>
        <message>
            <source>Nomor atau email yang dipakai bersama membuat kode tertukar. Jangan pakai nomor keluarga.</source>
            <translation>A shared number or email mixes up the codes. Do not use a relative's number.</translation>
        </message>
        <message>
            <source>Nomor ini sudah cukup banyak menerima SMS tes hari ini. Coba lagi besok.</source>
            <translation>This number has received enough test SMS for today. Try again tomorrow.</translation>
        </message>
        <message>
            <source>Nomor ini sudah menerima {most} SMS tes hari ini. Coba lagi besok.</source>
            <translation>This number has received {most} test SMS today. Try again tomorrow.</translation>
        </message>
        <message>
            <source>Nomor ini tidak bisa menerima SMS. Cek lagi nomor peserta.</source>
            <translation>This number cannot receive SMS. Check the participant's number again.</translation>
        </message>
        <message>
            <source>Nomor kasus dari {rung}: {number}</source>
            <translation>Case number from {rung}: {number}</translation>
        </message>
        <message>
            <source>Nomor luar negeri</source>
            <translation>Foreign number</translation>
        </message>
        <message>
            <source>Nomor modem loket belum diisi. Minta penyelia mengisinya di Pengaturan.</source>
            <translation>The number of the desk's modem is not filled in. Ask a supervisor to do it in the settings.</translation>
        </message>
        <message>
            <source>Nomor peserta belum terlihat masuk. Cek pulsa peserta, lalu tunggu sekali lagi.</source>
            <translation>The participant's number was not seen. Check the participant's credit, then wait once more.</translation>
        </message>
        <message>
            <source>Nomor peserta masuk ke loket. Nomor terbukti aktif.</source>
            <translation>The participant's number reached the desk. The number is proven active.</translation>
        </message>
        <message>
            <source>Nomor terbukti aktif.</source>
            <translation>The number is proven active.</translation>
        </message>
        <message>
            <source>Nomor tidak ada</source>
            <translation>No such number</translation>
        </message>
        <message>
            <source>Nomor urut NIK 0000</source>
            <translation>NIK serial 0000</translation>
        </message>
        <message>
            <source>Nomor {number} tidak bisa dipakai, jadi kembali ke nomor {now}. Laporkan ke kantor pusat.</source>
            <translation>Number {number} could not be used, so {now} is in use again. Tell the central office.</translation>
        </message>
        <message>
            <source>Notifikasi SMS: menyala</source>
            <translation>SMS notifications: on</translation>
        </message>
        <message>
            <source>November</source>
            <translation>November</translation>
        </message>
        <message>
            <source>Nyalakan tanggal dan jam otomatis.</source>
            <translation>Switch automatic date and time on.</translation>
        </message>
        <message>
            <source>Oktober</source>
            <translation>October</translation>
        </message>
        <message>
            <source>Operator nomor ini tidak dikenal. Cek ulang angkanya; bila benar, lanjut.</source>
            <translation>The operator of this number is unknown. Check the digits again; if right, go on.</translation>
        </message>
        <message>
            <source>Operator tidak dikenal</source>
            <translation>Operator unknown</translation>
        </message>
        <message>
            <source>PDF ini dikunci kata sandi. Minta peserta menyimpannya tanpa kata sandi, atau ambil tangkapan layar.</source>
            <translation>This PDF is locked with a password. Ask the participant to save it without one, or take a screenshot.</translation>
        </message>
        <message>
            <source>PDF ini terlalu banyak halaman. Pilih PDF yang berisi halaman penting saja.</source>
            <translation>This PDF has too many pages. Choose one with only the pages that matter.</translation>
        </message>
        <message>
            <source>PDF ini {pages} halaman, paling banyak {most}. Pilih PDF yang berisi halaman penting saja.</source>
            <translation>This PDF has {pages} pages, at most {most} are possible. Choose one with only the pages that matter.</translation>
        </message>
        <message>
            <source>PIN harus 6 angka dan tidak mudah ditebak. Jangan pakai 111111 atau 123456.</source>
            <translation>A PIN has 6 digits and is not easy to guess. Do not use 111111 or 123456.</translation>
        </message>
        <message>
            <source>PIN salah. Coba lagi dengan pelan, atau minta bantuan penyelia.</source>
            <translation>Wrong PIN. Try again slowly, or ask a supervisor for help.</translation>
        </message>
        <message>
            <source>PIN salah. Coba lagi; sisa {tries_left} kali.</source>
            <translation>Wrong PIN. Try again; tries left: {tries_left}.</translation>
        </message>
        <message>
            <source>PIN terlalu sering salah. Tunggu sebentar, atau minta penyelia membukanya.</source>
            <translation>Too many wrong PINs. Wait a little, or ask a supervisor to unlock.</translation>
        </message>
        <message>
            <source>PIN terlalu sering salah. Tunggu {wait}, atau minta penyelia membukanya.</source>
            <translation>Too many wrong PINs. Wait {wait}, or ask a supervisor to unlock.</translation>
        </message>
        <message>
            <source>Pakai nomor dan email milik sendiri.</source>
            <translation>Use a number and an email of your own.</translation>
        </message>
        <message>
            <source>Paling banyak {most} bukti, bersama-sama {mb} MB. Pilih yang paling jelas, atau hapus dulu yang tidak penting.</source>
            <translation>At most {most} pieces of evidence, {mb} MB together. Choose the clearest, or delete what matters least first.</translation>
        </message>
        <message>
            <source>Paling banyak {most} penerima dalam satu KK.</source>
            <translation>At most {most} recipients on one family card (KK).</translation>
        </message>
        <message>
            <source>Panduan</source>
            <translation>Guides</translation>
        </message>
        <message>
            <source>Panduan bawaan dipakai.</source>
            <translation>The guides that came with Loket are used.</translation>
        </message>
        <message>
            <source>Panduan ini ditulis di loket ini, bukan bawaan Loket.</source>
            <translation>This guide was written at this kiosk and did not come with Loket.</translation>
        </message>
        <message>
            <source>Panduan saja</source>
            <translation>Guidance only</translation>
        </message>
        <message>
            <source>Panduan: data KTP beda</source>
            <translation>Guide: KTP data differ</translation>
        </message>
        <message>
            <source>Panduan: folder spam</source>
            <translation>Guide: spam folder</translation>
        </message>
        <message>
            <source>Panduan: ganti nomor</source>
            <translation>Guide: new number</translation>
        </message>
        <message>
            <source>Panduan: kode kedaluwarsa</source>
            <translation>Guide: code expired</translation>
        </message>
        <message>
            <source>Panduan: kode salah</source>
            <translation>Guide: wrong code</translation>
        </message>
        <message>
            <source>Panduan: kode tidak masuk</source>
            <translation>Guide: no code came</translation>
        </message>
        <message>
            <source>Panduan: langkah berikutnya</source>
            <translation>Guide: what next</translation>
        </message>
        <message>
            <source>Panduan: nomor hangus</source>
            <translation>Guide: expired number</translation>
        </message>
        <message>
            <source>Panduan: nomor keluarga</source>
            <translation>Guide: relative’s number</translation>
        </message>
        <message>
            <source>Panduan: pesan limit</source>
            <translation>Guide: limit message</translation>
        </message>
        <message>
            <source>Panduan: registrasi kartu</source>
            <translation>Guide: SIM registration</translation>
        </message>
        <message>
            <source>Panduan: reset kata sandi</source>
            <translation>Guide: password reset</translation>
        </message>
        <message>
            <source>Panduan: situs bermasalah</source>
            <translation>Guide: site in trouble</translation>
        </message>
        <message>
            <source>Pasang SIM di slot 1, atau pilih SIM itu untuk SMS.</source>
            <translation>Put the SIM in slot 1, or choose that SIM for SMS.</translation>
        </message>
        <message>
            <source>Pastikan HP menyala dan ada sinyal.</source>
            <translation>Make sure the phone is on and has a signal.</translation>
        </message>
        <message>
            <source>Pastikan sinyal HP paling sedikit 2 batang.</source>
            <translation>Make sure the phone shows at least 2 bars.</translation>
        </message>
        <message>
            <source>Pemasangan pertama</source>
            <translation>First start</translation>
        </message>
        <message>
            <source>Pembaruan</source>
            <translation>Updates</translation>
        </message>
        <message>
            <source>Pembaruan belum disiapkan di kios ini: kantor pusat belum memasang kunci kepercayaannya.</source>
            <translation>Updates are not set up on this kiosk: the central office has not placed its trusted key.</translation>
        </message>
        <message>
            <source>Pembaruan ini lebih lama dari yang pernah dilihat kios ini. Minta stik yang terbaru.</source>
            <translation>This update is older than one this kiosk has seen. Ask for the newest stick.</translation>
        </message>
        <message>
            <source>Pembaruan ini tidak ditandatangani kantor pusat Anda, atau tanda tangannya rusak. Jangan dipakai; tanyakan dari mana asalnya.</source>
            <translation>This update is not signed by your central office, or its signature is damaged. Do not use it; ask where it came from.</translation>
        </message>
        <message>
            <source>Pembaruan tidak bisa dipakai. Tidak ada yang berubah; Loket tetap jalan.</source>
            <translation>The update cannot be used. Nothing has changed; Loket goes on.</translation>
        </message>
        <message>
            <source>Pemeriksaan</source>
            <translation>Checks</translation>
        </message>
        <message>
            <source>Pemeriksaan jaringan</source>
            <translation>Network check</translation>
        </message>
        <message>
            <source>Pemeriksaan jaringan belum diatur. Langkah ini boleh dilewati.</source>
            <translation>The network check is not set up. This step may be skipped.</translation>
        </message>
        <message>
            <source>Pendaftaran harus dikerjakan peserta sendiri, tidak boleh diwakilkan.</source>
            <translation>The participant must do the registration in person; nobody may do it for them.</translation>
        </message>
        <message>
            <source>Penerima mengenali kirimannya.</source>
            <translation>The recipient recognised it.</translation>
        </message>
        <message>
            <source>Pengaduan</source>
            <translation>Complaint</translation>
        </message>
        <message>
            <source>Pengaduan Anda sudah dicatat</source>
            <translation>Your complaint is recorded</translation>
        </message>
        <message>
            <source>Pengaduan Anda sudah terkirim</source>
            <translation>Your complaint has been sent</translation>
        </message>
        <message>
            <source>Pengaduan Bapak/Ibu sudah dibuat, tidak perlu menulis ulang. Simpan nomor kasus ini dan bawa saat kembali.</source>
            <translation>Your complaint is made; nothing needs to be written again. Keep this case number and bring it when you come back.</translation>
        </message>
        <message>
            <source>Pengaduan belum terkirim. Kami perbaiki alamatnya; nomor kasus tetap ini.</source>
            <translation>The complaint has not been sent. We correct the address; the case number stays the same.</translation>
        </message>
        <message>
            <source>Pengaduan boleh dikirim</source>
            <translation>Complaints may be sent</translation>
        </message>
        <message>
            <source>Pengaduan dibuat otomatis dan sedang dikirim. Tunggu sebentar.</source>
            <translation>The complaint was filed by itself and is being sent. Wait a moment.</translation>
        </message>
        <message>
            <source>Pengaduan dibuat untuk {rung}.</source>
            <translation>Complaint made for {rung}.</translation>
        </message>
        <message>
            <source>Pengaduan dikirim hanya bila Anda setuju.</source>
            <translation>A complaint is sent only if you agree.</translation>
        </message>
        <message>
            <source>Pengaduan diteruskan ke {rung}.</source>
            <translation>Complaint passed on to {rung}.</translation>
        </message>
        <message>
            <source>Pengaduan ini tidak ditolak, jadi jangan dikirim ulang. Tunggu kabarnya.</source>
            <translation>This complaint was not refused, so do not send it again. Wait for news.</translation>
        </message>
        <message>
            <source>Pengaduan perlu izin. Tanyakan lagi: peserta mencentang setuju pengaduan, lalu tekan “{renew}”.</source>
            <translation>A complaint needs consent. Ask again: the participant ticks the complaint, then press “{renew}”.</translation>
        </message>
        <message>
            <source>Pengaduan sedang kami pastikan. Nomor kasusnya tetap ini, ya.</source>
            <translation>We are making sure of the complaint. The case number stays the same.</translation>
        </message>
        <message>
            <source>Pengaduan sudah dibuat. Jika gagal lagi, hasilnya dicatat di kasus yang sama.</source>
            <translation>The complaint is made. If it fails again, the outcome is noted in the same case.</translation>
        </message>
        <message>
            <source>Pengaduan terkirim, dengan bukti</source>
            <translation>The complaint was sent, with proof</translation>
        </message>
        <message>
            <source>Pengaduan tidak boleh dikirim</source>
            <translation>Complaints may not be sent</translation>
        </message>
        <message>
            <source>Pengaduan untuk kasus ini sudah dibuat. Lihat di langkah Pengaduan.</source>
            <translation>A complaint for this case is already made. See the step Complaint.</translation>
        </message>
        <message>
            <source>Pengaturan</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>Penuh: sisa {free}. Kosongkan tempat; sebelum itu tidak ada yang bisa dicatat.</source>
            <translation>Full: {free} left. Make space; before that nothing can be recorded.</translation>
        </message>
        <message>
            <source>Penyelia</source>
            <translation>Supervisor</translation>
        </message>
        <message>
            <source>Penyimpanan</source>
            <translation>Disk</translation>
        </message>
        <message>
            <source>Penyimpanan komputer bermasalah, catatan terakhir belum tersimpan. Jangan tutup Loket; panggil penyelia, lalu simpan lagi.</source>
            <translation>The computer's storage is in trouble; the last entry is not saved. Do not close Loket; call a supervisor, then save again.</translation>
        </message>
        <message>
            <source>Penyimpanan komputer ini bermasalah. Panggil yang mengurus komputer.</source>
            <translation>The disk of this computer has a problem. Call whoever looks after the computer.</translation>
        </message>
        <message>
            <source>Penyimpanan komputer ini tidak cukup untuk pembaruan. Kosongkan tempat, lalu coba lagi.</source>
            <translation>The disk of this computer has too little space for the update. Make space, then try again.</translation>
        </message>
        <message>
            <source>Penyimpanan komputer penuh, catatan terakhir belum tersimpan. Kosongkan tempat, lalu simpan lagi; isian tetap ada.</source>
            <translation>The computer's storage is full; the last entry is not saved. Free some space, then save again; what you typed is still there.</translation>
        </message>
        <message>
            <source>Perangkat &amp; jaringan</source>
            <translation>Device &amp; network</translation>
        </message>
        <message>
            <source>Perbaiki penyebabnya, lalu kirim lagi.</source>
            <translation>Mend the cause, then send again.</translation>
        </message>
        <message>
            <source>Perbaiki tanggal dan jam komputer: setel ke otomatis.</source>
            <translation>Correct the computer's date and time: set them to automatic.</translation>
        </message>
        <message>
            <source>Percobaan {number} dari {most}.</source>
            <translation>Attempt {number} of {most}.</translation>
        </message>
        <message>
            <source>Percobaan {number}: peserta meminta kode.</source>
            <translation>Attempt {number}: the participant asked for a code.</translation>
        </message>
        <message>
            <source>Perhatian</source>
            <translation>Attention</translation>
        </message>
        <message>
            <source>Periksa HP Anda bersama petugas</source>
            <translation>Check your phone together with the officer</translation>
        </message>
        <message>
            <source>Periksa folder spam di SMS dan email.</source>
            <translation>Look in the spam folders of SMS and email.</translation>
        </message>
        <message>
            <source>Periksa kabel jaringan dan lampu modem atau router.</source>
            <translation>Check the network cable and the lights of the modem or router.</translation>
        </message>
        <message>
            <source>Perlu dibereskan: {points}</source>
            <translation>To be put right: {points}</translation>
        </message>
        <message>
            <source>Perlu dicek: umur {age} tahun, syarat {youngest} sampai {oldest} tahun. Cek tanggal lahir di KTP.</source>
            <translation>Needs a check: age {age}, the rule says {youngest} to {oldest}. Check the birth date on the KTP.</translation>
        </message>
        <message>
            <source>Perlu dicek: {count} peserta lain dengan KK yang sama pernah dilayani di loket ini. Paling banyak {most} NIK dalam satu KK bisa menerima. Tanyakan siapa di keluarga yang sudah menerima. Hitungan ini hanya di loket ini.</source>
            <translation>Needs a check: {count} other participants with the same KK were served at this desk. At most {most} NIK of one KK can receive. Ask who in the family has received already. This counts this desk only.</translation>
        </message>
        <message>
            <source>Perlu dikerjakan</source>
            <translation>To be done</translation>
        </message>
        <message>
            <source>Permintaan reset juga dihitung, jadi ikuti waktu tunggunya.</source>
            <translation>Reset requests count too, so keep to the waiting time.</translation>
        </message>
        <message>
            <source>Pernah diselamatkan: {kept} catatan dibawa, {lost} hilang. Berkas lamanya: {file}.</source>
            <translation>Salvaged once: {kept} entries carried on, {lost} lost. The old file was {file}.</translation>
        </message>
        <message>
            <source>Persen</source>
            <translation>Percent</translation>
        </message>
        <message>
            <source>Persetujuan</source>
            <translation>Consent</translation>
        </message>
        <message>
            <source>Persetujuan diambil lebih dulu</source>
            <translation>Consent was taken first</translation>
        </message>
        <message>
            <source>Persetujuan diperbarui.</source>
            <translation>Consent renewed.</translation>
        </message>
        <message>
            <source>Pesan aman dibacakan lebih dulu</source>
            <translation>The safety line was read out first</translation>
        </message>
        <message>
            <source>Peserta baru belum bisa diterima. Buka Pemeriksaan dan kerjakan yang tertulis di sana.</source>
            <translation>No new participant can be taken yet. Open the preflight and do what it says.</translation>
        </message>
        <message>
            <source>Peserta baru datang. Tekan “{new}”.</source>
            <translation>A new participant is here. Press “{new}”.</translation>
        </message>
        <message>
            <source>Peserta belum setuju pengaduan dikirim. Tanyakan dulu, lalu beri centang di langkah Persetujuan.</source>
            <translation>The participant has not agreed to sending a complaint. Ask first, then tick it in the step Consent.</translation>
        </message>
        <message>
            <source>Peserta berkata nomor ini aktif dan dipegang sendiri. Ini belum bukti.</source>
            <translation>The participant says that this number is active and in their own hands. That is no proof yet.</translation>
        </message>
        <message>
            <source>Peserta boleh meminta kode sekarang.</source>
            <translation>The participant may ask for a code now.</translation>
        </message>
        <message>
            <source>Peserta melakukannya di HP sendiri. Kode operator bisa berubah. Sumber dibaca {date}: {where}.</source>
            <translation>Participants do this on their own phone. Codes of operators can change. Source read on {date}: {where}.</translation>
        </message>
        <message>
            <source>Peserta membaca, mencentang, dan menulis nama</source>
            <translation>The participant read, ticked and wrote their name</translation>
        </message>
        <message>
            <source>Peserta membuat kata sandi baru sendiri. Petugas tidak melihat layarnya.</source>
            <translation>The participant makes a new password alone. Staff do not look at the screen.</translation>
        </message>
        <message>
            <source>Peserta membuka pesan yang datang di HP sendiri. Cari kata “Prakerja”, periksa juga folder spam.</source>
            <translation>The participant opens the message that arrives on their own phone. Search for the word “Prakerja”, and look in the spam folder too.</translation>
        </message>
        <message>
            <source>Peserta membuka situs Prakerja di HP sendiri, lalu memilih Masuk.</source>
            <translation>The participant opens the Prakerja site on their own phone and chooses Masuk (sign in).</translation>
        </message>
        <message>
            <source>Peserta memilih cara: lewat email, NIK, atau nomor HP.</source>
            <translation>The participant chooses a way: by email, NIK or mobile number.</translation>
        </message>
        <message>
            <source>Peserta menekan minta kode di HP sendiri. Pada saat yang sama tekan “{ask}”.</source>
            <translation>The participant asks for a code on their own phone. At the same moment press “{ask}”.</translation>
        </message>
        <message>
            <source>Peserta menekan “Lupa Password”.</source>
            <translation>The participant presses “Lupa Password”.</translation>
        </message>
        <message>
            <source>Peserta menelepon nomor loket.</source>
            <translation>The participant called the desk's number.</translation>
        </message>
        <message>
            <source>Peserta menghapus SMS lama di HP sendiri.</source>
            <translation>The participant deletes old SMS on their own phone.</translation>
        </message>
        <message>
            <source>Peserta menghapus berkas yang tidak perlu supaya pesan bisa masuk.</source>
            <translation>The participant deletes files that are not needed so that messages can come in.</translation>
        </message>
        <message>
            <source>Peserta mengirim SMS ke nomor loket.</source>
            <translation>The participant sent an SMS to the desk's number.</translation>
        </message>
        <message>
            <source>Peserta mengubah {field} di akun Prakerja supaya sama dengan KTP.</source>
            <translation>The participant changes the {field} in the Prakerja account to match the KTP.</translation>
        </message>
        <message>
            <source>Petugas</source>
            <translation>Officer</translation>
        </message>
        <message>
            <source>Petugas mencatat, tidak memotret.</source>
            <translation>The officer takes notes, not photographs.</translation>
        </message>
        <message>
            <source>Petugas menjelaskan kapan pengaduan dibuat.</source>
            <translation>The officer explains when a complaint is made.</translation>
        </message>
        <message>
            <source>Petugas menunjukkan langkah-langkahnya.</source>
            <translation>The officer shows you the steps.</translation>
        </message>
        <message>
            <source>Petugas segera kembali.</source>
            <translation>The officer will be back soon.</translation>
        </message>
        <message>
            <source>Pilih gambar sebagai bukti</source>
            <translation>Choose pictures as evidence</translation>
        </message>
        <message>
            <source>Pindah ke Wi-Fi lain, atau mendekat ke pemancar Wi-Fi.</source>
            <translation>Change to another Wi-Fi, or move closer to it.</translation>
        </message>
        <message>
            <source>Pindah ke tempat terbuka, atau nyalakan lalu matikan mode pesawat.</source>
            <translation>Move into the open, or switch airplane mode on and off.</translation>
        </message>
        <message>
            <source>Portal menampilkan pesan limit. Waktu tunggu {wait} sejak pesan itu.</source>
            <translation>The portal showed the limit message. Waiting time {wait} from that message on.</translation>
        </message>
        <message>
            <source>Printer</source>
            <translation>Printer</translation>
        </message>
        <message>
            <source>Printer ditemukan: {name}.</source>
            <translation>Printer found: {name}.</translation>
        </message>
        <message>
            <source>Printer tidak ditemukan. Sambungkan printer, atau simpan sebagai PDF.</source>
            <translation>No printer was found. Connect one, or save as PDF.</translation>
        </message>
        <message>
            <source>Printer tidak selesai mencetak. Periksa kertas dan kabel, lalu cetak lagi, atau simpan sebagai PDF.</source>
            <translation>The printer did not finish. Check paper and cable, then print again, or save as PDF.</translation>
        </message>
        <message>
            <source>Printer yang dipakai: {name}.</source>
            <translation>Printer in use: {name}.</translation>
        </message>
        <message>
            <source>Printer {name} tidak terlihat. Nyalakan, lalu cari lagi, atau pilih yang lain.</source>
            <translation>Printer {name} cannot be seen. Switch it on and look again, or choose another.</translation>
        </message>
        <message>
            <source>Program gammu belum terpasang, jadi modem tidak bisa dipakai. Minta pengelola memasangnya.</source>
            <translation>The program gammu is not installed, so the modem cannot be used. Ask the administrator to install it.</translation>
        </message>
        <message>
            <source>Program gammu tidak ada, jadi modem tidak bisa dipakai. Pasang: apt-get install gammu</source>
            <translation>The program gammu is missing, so the modem cannot be used. Install: apt-get install gammu</translation>
        </message>
        <message>
            <source>Putus-putus</source>
            <translation>Comes and goes</translation>
        </message>
        <message>
            <source>Rabu</source>
            <translation>Wednesday</translation>
        </message>
        <message>
            <source>Rahasia peserta tetap pada peserta.</source>
            <translation>The participant's secrets stay with the participant.</translation>
        </message>
        <message>
            <source>Rantai catatan belum bisa diperiksa. {reason}</source>
            <translation>The chain of the records could not be checked. {reason}</translation>
        </message>
        <message>
            <source>Rantai putus di catatan {broken_at}: ada yang diubah, hilang atau rusak. Catatan baru tetap tersimpan. Mulai ulang Loket dan pilih lanjut dengan yang selamat.</source>
            <translation>The chain is broken at entry {broken_at}: something was changed, is missing or damaged. New entries are kept. Start Loket again and choose to go on with what was saved.</translation>
        </message>
        <message>
            <source>Rantai utuh, {entries} catatan.</source>
            <translation>The chain is whole, {entries} entries.</translation>
        </message>
        <message>
            <source>Relawan</source>
            <translation>Volunteer</translation>
        </message>
        <message>
            <source>Reset kata sandi</source>
            <translation>Password reset</translation>
        </message>
        <message>
            <source>Riwayat kasus</source>
            <translation>History of the case</translation>
        </message>
        <message>
            <source>SIM yang benar menerima SMS</source>
            <translation>The right SIM gets the SMS</translation>
        </message>
        <message>
            <source>SIM: di slot 1, dipilih untuk SMS</source>
            <translation>SIM: in slot 1, chosen for SMS</translation>
        </message>
        <message>
            <source>SMS</source>
            <translation>SMS</translation>
        </message>
        <message>
            <source>SMS diterima jaringan. Tanyakan kode 4 angka kepada peserta.</source>
            <translation>The network took the SMS. Ask the participant for the 4 digit code.</translation>
        </message>
        <message>
            <source>SMS gagal terkirim. Cek modem atau pulsa loket. Cek lagi nomor peserta.</source>
            <translation>The SMS could not be sent. Check the modem or the desk's credit. Check the participant's number again.</translation>
        </message>
        <message>
            <source>SMS tes</source>
            <translation>Test SMS</translation>
        </message>
        <message>
            <source>SMS tes atau modem sedang dipakai. Tunggu sebentar, lalu coba lagi.</source>
            <translation>The test SMS or the modem is in use. Wait a moment, then try again.</translation>
        </message>
        <message>
            <source>SMS tes baru saja dikirim. Boleh kirim lagi dalam {wait}.</source>
            <translation>A test SMS was sent just now. Another may be sent in {wait}.</translation>
        </message>
        <message>
            <source>SMS tes baru saja dikirim. Tunggu sebentar sebelum mengirim lagi.</source>
            <translation>A test SMS was sent just now. Wait a moment before sending another.</translation>
        </message>
        <message>
            <source>SMS tes belum disiapkan di loket ini. Minta penyelia mengaturnya di Pengaturan.</source>
            <translation>Test SMS are not set up at this desk. Ask a supervisor to do it in the settings.</translation>
        </message>
        <message>
            <source>SMS tes belum disiapkan di loket ini. Penyelia mengaturnya di Pengaturan.</source>
            <translation>Test SMS are not set up at this desk. A supervisor does it in the settings.</translation>
        </message>
        <message>
            <source>SMS tes dikirim lewat {device}.</source>
            <translation>Test SMS go out through {device}.</translation>
        </message>
        <message>
            <source>SMS tes diterima jaringan</source>
            <translation>Test SMS taken by the network</translation>
        </message>
        <message>
            <source>SMS tes diterima jaringan. Ini belum berarti sampai di HP peserta.</source>
            <translation>The network took the test SMS. That does not mean it reached the participant's phone.</translation>
        </message>
        <message>
            <source>SMS tes lain sedang dikirim. Tunggu sebentar, lalu coba lagi.</source>
            <translation>Another test SMS is being sent. Wait a moment, then try again.</translation>
        </message>
        <message>
            <source>SMS tes sedang dikirim. Biasanya beberapa detik.</source>
            <translation>The test SMS is being sent. It usually takes some seconds.</translation>
        </message>
        <message>
            <source>SMS tes {number} belum pasti terkirim.</source>
            <translation>It is not certain whether test SMS {number} went out.</translation>
        </message>
        <message>
            <source>SMS tes {number} diterima jaringan.</source>
            <translation>The network took test SMS {number}.</translation>
        </message>
        <message>
            <source>SMS tes {number} gagal terkirim.</source>
            <translation>Test SMS {number} could not be sent.</translation>
        </message>
        <message>
            <source>SMS tes {number} mulai dikirim ke nomor peserta.</source>
            <translation>Test SMS {number} is being sent to the participant's number.</translation>
        </message>
        <message>
            <source>SMS tidak disaring atau dibisukan</source>
            <translation>SMS are not filtered or muted</translation>
        </message>
        <message>
            <source>STARTTLS (biasanya port 587)</source>
            <translation>STARTTLS (usually port 587)</translation>
        </message>
        <message>
            <source>Saat layar disentuh</source>
            <translation>When the screen is touched</translation>
        </message>
        <message>
            <source>Sabtu</source>
            <translation>Saturday</translation>
        </message>
        <message>
            <source>Saldo layanan SMS habis. Minta penyelia mengisinya, atau pakai cara lain.</source>
            <translation>The credit at the SMS service is used up. Ask a supervisor to top it up, or use another way.</translation>
        </message>
        <message>
            <source>Sama</source>
            <translation>Same</translation>
        </message>
        <message>
            <source>Sama dengan</source>
            <translation>Equals</translation>
        </message>
        <message>
            <source>Sama saja: bedanya terlalu kecil untuk memilih salah satu.</source>
            <translation>About the same: the difference is too small to choose by.</translation>
        </message>
        <message>
            <source>Sambil menunggu</source>
            <translation>While waiting</translation>
        </message>
        <message>
            <source>Sambungan aman ke situs terhalang. Jangan teruskan lewat jaringan ini.</source>
            <translation>The secure connection to the site is blocked. Do not go on over this network.</translation>
        </message>
        <message>
            <source>Sambungan aman terhalang</source>
            <translation>Secure connection blocked</translation>
        </message>
        <message>
            <source>Sambungan ke layanan SMS tidak aman, jadi tidak ada yang dikirim. Periksa alamatnya dan jam komputer.</source>
            <translation>The connection to the SMS service is not safe, so nothing is sent. Check its address and the computer's clock.</translation>
        </message>
        <message>
            <source>Sambungan ke meja bantuan tidak aman, jadi tidak ada yang dikirim. Periksa alamatnya dan jam komputer.</source>
            <translation>The connection to the helpdesk is not safe, so nothing was sent. Check its address and the computer's clock.</translation>
        </message>
        <message>
            <source>Sambungan ke server email tidak aman, jadi tidak ada yang dikirim. Periksa nama server dan jam komputer.</source>
            <translation>The connection to the mail server is not secure, so nothing was sent. Check the server's name and the computer's clock.</translation>
        </message>
        <message>
            <source>Sambungan putus, jadi belum pasti suratnya sampai. Jangan kirim ulang dulu. Lihat.</source>
            <translation>The connection broke, so it is not certain that the letter arrived. Do not send again yet. Look.</translation>
        </message>
        <message>
            <source>Sambungkan komputer ke Wi-Fi loket, lalu ukur.</source>
            <translation>Connect the computer to the desk's Wi-Fi, then measure.</translation>
        </message>
        <message>
            <source>Sambungkan komputer ke hotspot HP, lalu ukur.</source>
            <translation>Connect the computer to the phone's hotspot, then measure.</translation>
        </message>
        <message>
            <source>Satu angka NIK yang salah membuat pencocokan dengan data Dukcapil gagal.</source>
            <translation>One wrong digit of the NIK makes the match with the Dukcapil records fail.</translation>
        </message>
        <message>
            <source>Satu angka yang salah membuat verifikasi gagal.</source>
            <translation>One wrong digit makes the verification fail.</translation>
        </message>
        <message>
            <source>Satu bukti dihapus karena masa simpannya habis.</source>
            <translation>A piece of evidence was deleted because its time was over.</translation>
        </message>
        <message>
            <source>Satu bukti dihapus.</source>
            <translation>A piece of evidence was deleted.</translation>
        </message>
        <message>
            <source>Saya telepon sekarang, Bapak/Ibu di sebelah saya ya. Kalau ditanya NIK, Bapak/Ibu sendiri yang menjawab.</source>
            <translation>I am calling now, please stay beside me. If they ask for the NIK, you answer yourself.</translation>
        </message>
        <message>
            <source>Sebagian bukti ditutup hitam.</source>
            <translation>Part of the evidence was covered in black.</translation>
        </message>
        <message>
            <source>Sebagian catatan rusak. Minta penyelia memilih lanjut dengan catatan yang masih terbaca; berkas lama tetap disimpan.</source>
            <translation>Part of the records is damaged. Ask a supervisor to go on with what can still be read; the old file is kept.</translation>
        </message>
        <message>
            <source>Sebelum kode pertama, ingatkan bahwa kode hanya untuk peserta.</source>
            <translation>Before the first code, say that it is for the participant alone.</translation>
        </message>
        <message>
            <source>Sedang dikirim</source>
            <translation>Being sent</translation>
        </message>
        <message>
            <source>Sedang dikirim. Jangan matikan komputer dulu.</source>
            <translation>Being sent. Do not switch the computer off yet.</translation>
        </message>
        <message>
            <source>Segera dikirim.</source>
            <translation>It will be sent soon.</translation>
        </message>
        <message>
            <source>Sejak {time}</source>
            <translation>Since {time}</translation>
        </message>
        <message>
            <source>Sekarang boleh meminta kode</source>
            <translation>You may ask for the code now</translation>
        </message>
        <message>
            <source>Sekarang tertulis {found}.</source>
            <translation>It now says {found}.</translation>
        </message>
        <message>
            <source>Sekarang waktu tunggu berjalan. Di latihan waktunya boleh dimajukan.</source>
            <translation>Now a waiting time is running. In practice the time may be moved on.</translation>
        </message>
        <message>
            <source>Selalu saat mengetik</source>
            <translation>Always while typing</translation>
        </message>
        <message>
            <source>Selamat datang</source>
            <translation>Welcome</translation>
        </message>
        <message>
            <source>Selamat malam, {name}</source>
            <translation>Good evening, {name}</translation>
        </message>
        <message>
            <source>Selamat pagi, {name}</source>
            <translation>Good morning, {name}</translation>
        </message>
        <message>
            <source>Selamat siang, {name}</source>
            <translation>Good day, {name}</translation>
        </message>
        <message>
            <source>Selamat sore, {name}</source>
            <translation>Good afternoon, {name}</translation>
        </message>
        <message>
            <source>Selasa</source>
            <translation>Tuesday</translation>
        </message>
        <message>
            <source>Selesai, kode berhasil</source>
            <translation>Solved, the code worked</translation>
        </message>
        <message>
            <source>Seluruh rantai belum pernah diperiksa. Biarkan Loket terbuka sebentar setelah masuk; pemeriksaan berjalan sendiri.</source>
            <translation>The whole chain was never checked yet. Leave Loket open for a while after signing in; it checks by itself.</translation>
        </message>
        <message>
            <source>Seluruh rantai terakhir diperiksa {on}. Biarkan Loket terbuka sebentar setelah masuk; pemeriksaan berjalan sendiri.</source>
            <translation>The whole chain was last checked on {on}. Leave Loket open for a while after signing in; it checks by itself.</translation>
        </message>
        <message>
            <source>Seluruh rantai terakhir diperiksa {on}: {entries} catatan utuh.</source>
            <translation>The whole chain was last checked on {on}: {entries} entries hold.</translation>
        </message>
        <message>
            <source>Semua berkas pengaturan terbaca; terakhir diubah {changed}.</source>
            <translation>All settings files can be read; last changed on {changed}.</translation>
        </message>
        <message>
            <source>Semua catatan terbuka dan terbaca.</source>
            <translation>All entries open and can be read.</translation>
        </message>
        <message>
            <source>Semua panduan</source>
            <translation>All guides</translation>
        </message>
        <message>
            <source>Semua percobaan dan tanda terima ada di berkas, jadi tidak perlu bercerita ulang.</source>
            <translation>All attempts and receipts are in the file, so nothing has to be told again.</translation>
        </message>
        <message>
            <source>Semuanya baik.</source>
            <translation>All is fine.</translation>
        </message>
        <message>
            <source>Senin</source>
            <translation>Monday</translation>
        </message>
        <message>
            <source>September</source>
            <translation>September</translation>
        </message>
        <message>
            <source>Server email loket</source>
            <translation>The desk's mail server</translation>
        </message>
        <message>
            <source>Server email menolak. Periksa alamat server dan alamat tujuan di Pengaturan.</source>
            <translation>The mail server refused. Check the server's address and the recipient in Settings.</translation>
        </message>
        <message>
            <source>Server email tanpa pengaman hanya boleh di komputer ini sendiri. Pilih starttls atau tls di Pengaturan.</source>
            <translation>A mail server without security may only be on this computer itself. Choose starttls or tls in the settings.</translation>
        </message>
        <message>
            <source>Server email tidak menerima nama akun atau kata sandi loket. Minta penyelia memperbaikinya di Pengaturan.</source>
            <translation>The mail server did not take the desk's account name or password. Ask a supervisor to correct it in Settings.</translation>
        </message>
        <message>
            <source>Server email tidak menjawab. Periksa internet; Loket mencoba lagi sendiri.</source>
            <translation>The mail server does not answer. Check the internet; Loket tries again by itself.</translation>
        </message>
        <message>
            <source>Server menerima surat uji. Jawabannya: {receipt}</source>
            <translation>The server accepted the test message. It answered: {receipt}</translation>
        </message>
        <message>
            <source>Servernya berganti, dan kata sandi lama tidak dikirim ke server lain. Ketik kata sandi untuk server yang baru.</source>
            <translation>The server has changed, and the old password is not sent to another server. Type the password for the new server.</translation>
        </message>
        <message>
            <source>Setara</source>
            <translation>Equivalent</translation>
        </message>
        <message>
            <source>Setelah kode berhasil, tekan Selesai supaya kasusnya ditutup.</source>
            <translation>Once a code has worked, press Done so that the case is closed.</translation>
        </message>
        <message>
            <source>Setiap hari</source>
            <translation>Every day</translation>
        </message>
        <message>
            <source>Siapkan HP dengan nomor yang aktif.</source>
            <translation>Have your phone with an active number ready.</translation>
        </message>
        <message>
            <source>Siapkan KTP asli dan Kartu Keluarga.</source>
            <translation>Have your original KTP and family card (KK) ready.</translation>
        </message>
        <message>
            <source>Siapkan nomor HP dan email</source>
            <translation>Have your phone number and email ready</translation>
        </message>
        <message>
            <source>Silakan pindai kode ini dengan HP sendiri, salin teksnya, lalu kirim sebagai pesan. Pastikan akunnya bercentang biru.</source>
            <translation>Please scan this code with your own phone, copy the text, then send it as a message. Make sure the account has the blue tick.</translation>
        </message>
        <message>
            <source>Silakan pindai kode ini dengan HP sendiri, salin teksnya, lalu tempel di chat dan kirim.</source>
            <translation>Please scan this code with your own phone, copy the text, then paste it in the chat and send it.</translation>
        </message>
        <message>
            <source>Silakan tekan tombol minta kode di HP sendiri, satu kali saja. Jangan sebutkan kodenya kepada siapa pun.</source>
            <translation>Please press the button for a code on your own phone, once only. Tell the code to nobody.</translation>
        </message>
        <message>
            <source>Simpan lembar dari loket dan bawa saat kembali.</source>
            <translation>Keep the slip from the desk and bring it when you return.</translation>
        </message>
        <message>
            <source>Simpan lembar dari loket.</source>
            <translation>Keep the slip from the desk.</translation>
        </message>
        <message>
            <source>Sinyal paling sedikit 2 batang</source>
            <translation>Signal of at least 2 bars</translation>
        </message>
        <message>
            <source>Sinyal, kotak SMS, dan jam HP sering membuat kode tidak masuk.</source>
            <translation>Signal, SMS box and the phone's clock often keep a code from arriving.</translation>
        </message>
        <message>
            <source>Sinyal: 4 batang</source>
            <translation>Signal: 4 bars</translation>
        </message>
        <message>
            <source>Sisa tinggal {free}, hampir penuh. Kosongkan tempat sebelum menerima peserta.</source>
            <translation>Only {free} left, nearly full. Make space before the next participant.</translation>
        </message>
        <message>
            <source>Sisa tinggal {free}. Kosongkan tempat segera.</source>
            <translation>Only {free} left. Make space soon.</translation>
        </message>
        <message>
            <source>Sisa {free}.</source>
            <translation>{free} free.</translation>
        </message>
        <message>
            <source>Sisa {tries} kali coba, berlaku {wait} lagi.</source>
            <translation>{tries} tries left, it counts for {wait} more.</translation>
        </message>
        <message>
            <source>Situs bermasalah</source>
            <translation>Site in trouble</translation>
        </message>
        <message>
            <source>Situs bermasalah. Muat ulang halaman di HP peserta, atau coba di jam lain.</source>
            <translation>The site is in trouble. Reload the page on the participant's phone, or try at another hour.</translation>
        </message>
        <message>
            <source>Spasi</source>
            <translation>Space</translation>
        </message>
        <message>
            <source>Stik USB penuh, jadi berkas tidak tersimpan. Kosongkan stik atau pakai yang lain, lalu simpan lagi.</source>
            <translation>The USB stick is full, so the file was not written. Make space on it or take another, then save again.</translation>
        </message>
        <message>
            <source>Stik USB tercabut atau tidak terbaca lagi. Pasang lagi, lalu cari lagi.</source>
            <translation>The USB stick was pulled or cannot be read any more. Plug it in again, then look again.</translation>
        </message>
        <message>
            <source>Stik USB tidak ada atau sudah dicabut, jadi berkas tidak tersimpan. Pasang stik, tunggu sebentar, lalu simpan lagi.</source>
            <translation>There is no USB stick or it was pulled, so the file was not written. Plug one in, wait a moment, then save again.</translation>
        </message>
        <message>
            <source>Stik USB tidak boleh ditulisi. Geser kuncinya, atau pakai stik lain, lalu simpan lagi.</source>
            <translation>Nothing can be written on the USB stick. Move its lock, or take another stick, then save again.</translation>
        </message>
        <message>
            <source>Sudah boleh coba lagi.</source>
            <translation>You may try again now.</translation>
        </message>
        <message>
            <source>Sudah dijawab</source>
            <translation>Answered</translation>
        </message>
        <message>
            <source>Sudah dijawab {time}</source>
            <translation>Answered {time}</translation>
        </message>
        <message>
            <source>Sudah dikirim peserta</source>
            <translation>Sent by the participant</translation>
        </message>
        <message>
            <source>Sudah disampaikan</source>
            <translation>Passed on</translation>
        </message>
        <message>
            <source>Sudah disampaikan {time}</source>
            <translation>Passed on {time}</translation>
        </message>
        <message>
            <source>Sudah diserahkan</source>
            <translation>Handed over</translation>
        </message>
        <message>
            <source>Sudah saya bacakan</source>
            <translation>I have read it out</translation>
        </message>
        <message>
            <source>Sudah selesai</source>
            <translation>All done</translation>
        </message>
        <message>
            <source>Sudah tidak ada</source>
            <translation>No longer there</translation>
        </message>
        <message>
            <source>Sudah tidak ada, dicoba {time}.</source>
            <translation>No longer there, tried {time}.</translation>
        </message>
        <message>
            <source>Sudah waktunya. {ready}</source>
            <translation>It is time. {ready}</translation>
        </message>
        <message>
            <source>Sudah {requests} kali meminta kode. Sekarang waktu tunggu {wait}.</source>
            <translation>Codes asked for: {requests}. Now a waiting time of {wait}.</translation>
        </message>
        <message>
            <source>Sumber dibaca {date}: {where}.</source>
            <translation>Source read on {date}: {where}.</translation>
        </message>
        <message>
            <source>Supaya peserta tidak menunggu sia-sia.</source>
            <translation>So that the participant does not wait in vain.</translation>
        </message>
        <message>
            <source>Surat dikembalikan oleh server email tujuan. Periksa alamatnya, lalu kirim lagi dari Antrean kirim.</source>
            <translation>The recipient's mail server sent the letter back. Check the address, then send again from the queue.</translation>
        </message>
        <message>
            <source>Surat ditolak</source>
            <translation>The letter was refused</translation>
        </message>
        <message>
            <source>Surat ke {rung} belum pasti terkirim.</source>
            <translation>It is not certain whether the letter to {rung} was sent.</translation>
        </message>
        <message>
            <source>Surat ke {rung} dicoba dikirim, belum terkirim.</source>
            <translation>The letter to {rung} was tried, and not sent yet.</translation>
        </message>
        <message>
            <source>Surat ke {rung} dicoba {times} kali sejak {since}.</source>
            <translation>The letter to {rung} was tried {times} times since {since}.</translation>
        </message>
        <message>
            <source>Surat ke {rung} dikirim ke alamat lain.</source>
            <translation>The letter to {rung} goes to another address.</translation>
        </message>
        <message>
            <source>Surat ke {rung} ditolak.</source>
            <translation>The letter to {rung} was refused.</translation>
        </message>
        <message>
            <source>Surat ke {rung} masuk antrean kirim lagi.</source>
            <translation>The letter to {rung} is in the queue again.</translation>
        </message>
        <message>
            <source>Surat ke {rung} sedang dikirim.</source>
            <translation>The letter to {rung} is being sent.</translation>
        </message>
        <message>
            <source>Surat ke {rung} ternyata belum sampai.</source>
            <translation>The letter to {rung} had not arrived after all.</translation>
        </message>
        <message>
            <source>Surat ke {rung} ternyata sudah sampai.</source>
            <translation>The letter to {rung} had arrived after all.</translation>
        </message>
        <message>
            <source>Surat kembali</source>
            <translation>The letter came back</translation>
        </message>
        <message>
            <source>Surat masuk antrean. Akan dikirim saat internet tersambung.</source>
            <translation>The letter is in the queue. It goes out when there is internet.</translation>
        </message>
        <message>
            <source>Surat pengaduan memuat data peserta.</source>
            <translation>The letter of complaint holds the participant's data.</translation>
        </message>
        <message>
            <source>Surat sedang dikirim. Jangan matikan komputer dulu.</source>
            <translation>The letter is being sent. Do not switch off the computer yet.</translation>
        </message>
        <message>
            <source>Syarat ditanyakan: ada yang perlu dicek.</source>
            <translation>Rules asked: something needs a check.</translation>
        </message>
        <message>
            <source>Syarat ditanyakan: semua sesuai, menurut peserta.</source>
            <translation>Rules asked: all of it fits, as the participant says.</translation>
        </message>
        <message>
            <source>TLS (biasanya port 465)</source>
            <translation>TLS (usually port 465)</translation>
        </message>
        <message>
            <source>Tahun lahir sebelum 1900. Baca lagi dari KTP.</source>
            <translation>The year of birth lies before 1900. Read the KTP again.</translation>
        </message>
        <message>
            <source>Tambah</source>
            <translation>Plus</translation>
        </message>
        <message>
            <source>Tampilan situs bisa berubah. Bila menunya tidak ada, ikuti petunjuk di layar.</source>
            <translation>The site may look different. If there is no such menu, follow the words on the screen.</translation>
        </message>
        <message>
            <source>Tanda at</source>
            <translation>At sign</translation>
        </message>
        <message>
            <source>Tanda dan</source>
            <translation>Ampersand</translation>
        </message>
        <message>
            <source>Tanda hubung</source>
            <translation>Hyphen</translation>
        </message>
        <message>
            <source>Tanda lain</source>
            <translation>Other signs</translation>
        </message>
        <message>
            <source>Tanda pagar</source>
            <translation>Hash sign</translation>
        </message>
        <message>
            <source>Tanda petik</source>
            <translation>Quotation mark</translation>
        </message>
        <message>
            <source>Tanda seru</source>
            <translation>Exclamation mark</translation>
        </message>
        <message>
            <source>Tanda tangan kantor pusat habis dalam {days} hari. Minta stik baru.</source>
            <translation>The office's signatures expire in {days} days. Ask for a new stick.</translation>
        </message>
        <message>
            <source>Tanda tanya</source>
            <translation>Question mark</translation>
        </message>
        <message>
            <source>Tanda terima otomatis</source>
            <translation>Automatic receipt</translation>
        </message>
        <message>
            <source>Tanda terima sudah datang</source>
            <translation>A receipt has come</translation>
        </message>
        <message>
            <source>Tanda terima sudah datang {time}. Belum ada jawaban.</source>
            <translation>A receipt came {time}. No answer yet.</translation>
        </message>
        <message>
            <source>Tanda terima untuk peserta {how}.</source>
            <translation>Slip for the participant: {how}.</translation>
        </message>
        <message>
            <source>Tanggal dan jam otomatis</source>
            <translation>Automatic date and time</translation>
        </message>
        <message>
            <source>Tanggal dan jam: otomatis</source>
            <translation>Date and time: automatic</translation>
        </message>
        <message>
            <source>Tanggal di NIK perlu dicek</source>
            <translation>Date in the NIK needs a check</translation>
        </message>
        <message>
            <source>Tanggal ini tidak ada di kalender. Baca lagi dari KTP.</source>
            <translation>There is no such day in the calendar. Read the KTP again.</translation>
        </message>
        <message>
            <source>Tanggal lahir</source>
            <translation>Date of birth</translation>
        </message>
        <message>
            <source>Tanggal lahir NIK dan KTP tidak sama</source>
            <translation>Birth dates of NIK and KTP differ</translation>
        </message>
        <message>
            <source>Tanggal lahir belum benar. Tulis seperti di KTP, misalnya 23-04-1995.</source>
            <translation>The date of birth is not right yet. Write it as on the KTP, for instance 23-04-1995.</translation>
        </message>
        <message>
            <source>Tanggal lahir belum diisi. Tulis seperti di KTP, misalnya 23-04-1995.</source>
            <translation>The date of birth is missing. Write it as on the KTP, for instance 23-04-1995.</translation>
        </message>
        <message>
            <source>Tanggal lahir belum terbaca. Tulis seperti di KTP, misalnya 23-04-1995.</source>
            <translation>The date of birth cannot be read. Write it as on the KTP, for instance 23-04-1995.</translation>
        </message>
        <message>
            <source>Tanggal lahir di NIK ({found}) beda dengan KTP ({expected}). NIK tetap bisa benar. Cek ulang, lalu lanjut.</source>
            <translation>The birth date in the NIK ({found}) differs from the KTP ({expected}). The NIK can still be right. Check again, then go on.</translation>
        </message>
        <message>
            <source>Tanggal lahir di akun belum dibandingkan. Ketik juga yang tertulis di akun.</source>
            <translation>The account's birth date was not compared yet. Type what the account says as well.</translation>
        </message>
        <message>
            <source>Tanggal lahir ini belum terjadi. Baca lagi dari KTP.</source>
            <translation>This date of birth lies in the future. Read the KTP again.</translation>
        </message>
        <message>
            <source>Tanpa pengaman</source>
            <translation>Not secured</translation>
        </message>
        <message>
            <source>Tanpa persetujuan tidak ada yang boleh dicatat.</source>
            <translation>Without consent nothing may be recorded.</translation>
        </message>
        <message>
            <source>Tanpa persetujuan tidak ada yang disimpan.</source>
            <translation>Without consent nothing is stored.</translation>
        </message>
        <message>
            <source>Tanpa persetujuan tidak ada yang disimpan. Bila peserta menolak, tetap beri panduan.</source>
            <translation>Without consent nothing is stored. If the participant declines, give guidance all the same.</translation>
        </message>
        <message>
            <source>Tanyakan juga izin pengaduan, supaya surat boleh dikirim bila limit menetap.</source>
            <translation>Ask for consent to a complaint as well, so that a letter may go when the limit persists.</translation>
        </message>
        <message>
            <source>Teks siap disalin ke ponsel peserta lewat kode QR.</source>
            <translation>The text is ready to move to the participant's phone by QR code.</translation>
        </message>
        <message>
            <source>Teks siap disalin, tanpa NIK dan kode.</source>
            <translation>The text is ready to copy, without NIK or code.</translation>
        </message>
        <message>
            <source>Telepon</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>Telepon &amp; email</source>
            <translation>Phone &amp; email</translation>
        </message>
        <message>
            <source>Tempat bukti sudah penuh. Hapus bukti yang tidak penting, lalu tambah lagi.</source>
            <translation>There is no room for more evidence. Delete what matters least, then add again.</translation>
        </message>
        <message>
            <source>Tempat di komputer tidak cukup untuk Loket {version}. Kosongkan tempat, lalu ulangi.</source>
            <translation>The computer has too little space for Loket {version}. Make space, then repeat.</translation>
        </message>
        <message>
            <source>Tempat lahir</source>
            <translation>Place of birth</translation>
        </message>
        <message>
            <source>Tentang pengaduan</source>
            <translation>About the complaint</translation>
        </message>
        <message>
            <source>Terakhir dicari {days} hari lalu.</source>
            <translation>Last looked {days} days ago.</translation>
        </message>
        <message>
            <source>Terakhir dicari {days} hari lalu. Minta stik baru, atau setujui alamatnya.</source>
            <translation>Last looked {days} days ago. Ask for a new stick, or approve the address.</translation>
        </message>
        <message>
            <source>Tercetak. Lihat kertasnya: garis tepi utuh, tulisan jelas?</source>
            <translation>Printed. Look at the paper: is the frame whole and the text clear?</translation>
        </message>
        <message>
            <source>Terima kasih. Simpan lembar dari loket.</source>
            <translation>Thank you. Keep the slip from the desk.</translation>
        </message>
        <message>
            <source>Terkirim</source>
            <translation>Sent</translation>
        </message>
        <message>
            <source>Terlalu lama, jadi dihentikan. Coba lagi, atau pakai stik USB.</source>
            <translation>It took too long and was stopped. Try again, or use a USB stick.</translation>
        </message>
        <message>
            <source>Tetap berjalan walau aplikasi ditutup</source>
            <translation>Runs on even when the app is closed</translation>
        </message>
        <message>
            <source>Tethering HP</source>
            <translation>Phone tethering</translation>
        </message>
        <message>
            <source>Tiap permintaan kode dihitung. Bereskan dulu, baru minta kode.</source>
            <translation>Every request for a code counts. Put this right first, then ask.</translation>
        </message>
        <message>
            <source>Tidak ada modem. Modem USB dengan kartu SIM membuktikan nomor HP dengan SMS tes; tanpa modem, langkah itu dilewati.</source>
            <translation>There is no modem. A USB modem with a SIM proves a phone by a test SMS; without one, that step is skipped.</translation>
        </message>
        <message>
            <source>Tidak ada printer; slip dan surat disimpan sebagai PDF.</source>
            <translation>There is no printer; slips and letters are kept as PDF.</translation>
        </message>
        <message>
            <source>Tidak ada surat yang menunggu dikirim.</source>
            <translation>No letter waits to be sent.</translation>
        </message>
        <message>
            <source>Tidak ada yang bisa dilanjutkan dengan PIN. Kerjakan yang tertulis, lalu periksa lagi.</source>
            <translation>There is nothing that a PIN can carry on. Do what is written, then check again.</translation>
        </message>
        <message>
            <source>Tidak apa-apa, data Bapak/Ibu tidak kami simpan. Saya tunjukkan langkah-langkahnya.</source>
            <translation>That is fine, we do not store your data. I will show you the steps.</translation>
        </message>
        <message>
            <source>Tidak apa-apa, ini latihan. Baca sarannya, lalu ulangi.</source>
            <translation>Never mind, this is practice. Read the advice, then repeat.</translation>
        </message>
        <message>
            <source>Tidak bisa menulis di folder data Loket, jadi tidak ada yang bisa dicatat. Periksa cakram dan hak akses foldernya.</source>
            <translation>Nothing can be written in the data folder of Loket, so nothing can be recorded. Check the disk and the rights of the folder.</translation>
        </message>
        <message>
            <source>Tidak dihubungi: yang disetujui penyelia tercatat di dalam, dan catatan belum terbuka.</source>
            <translation>Not contacted: what a supervisor confirmed stands in the records, which are not open.</translation>
        </message>
        <message>
            <source>Tidak dikerjakan lagi.</source>
            <translation>Not to be done any more.</translation>
        </message>
        <message>
            <source>Tidak diketahui apakah jam disetel otomatis. Cocokkan dengan jam lain.</source>
            <translation>It is not known whether the clock is set automatically. Compare it with another one.</translation>
        </message>
        <message>
            <source>Tidak diperiksa, karena pengaturannya salah.</source>
            <translation>Not checked, because the settings are wrong.</translation>
        </message>
        <message>
            <source>Tidak disiapkan; nomor HP tidak bisa dibuktikan aktif. Penyelia mengaturnya di Pengaturan.</source>
            <translation>Not set up; no phone can be proven active. A supervisor does it in the settings.</translation>
        </message>
        <message>
            <source>Tidak layak dipakai</source>
            <translation>Not fit for use</translation>
        </message>
        <message>
            <source>Tidak perlu diubah.</source>
            <translation>Nothing to change.</translation>
        </message>
        <message>
            <source>Tidak pernah</source>
            <translation>Never</translation>
        </message>
        <message>
            <source>Tidak sama</source>
            <translation>Different</translation>
        </message>
        <message>
            <source>Tidak tersambung</source>
            <translation>Not connected</translation>
        </message>
        <message>
            <source>Titik</source>
            <translation>Full stop</translation>
        </message>
        <message>
            <source>Titik dua</source>
            <translation>Colon</translation>
        </message>
        <message>
            <source>Titik koma</source>
            <translation>Semicolon</translation>
        </message>
        <message>
            <source>Tujuan pengaduan</source>
            <translation>Recipient of complaints</translation>
        </message>
        <message>
            <source>Tulis tahun lahir dengan 4 angka, misalnya 1995.</source>
            <translation>Write the year of birth with 4 digits, for instance 1995.</translation>
        </message>
        <message>
            <source>Tulisan ini mirip kode OTP, jadi tidak disimpan. Hapus angkanya; kode hanya untuk peserta.</source>
            <translation>This looks like an OTP code, so it is not stored. Remove the digits; the code is for the participant alone.</translation>
        </message>
        <message>
            <source>Tunggu dulu, jangan minta kode lagi</source>
            <translation>Wait, do not ask for a code again yet</translation>
        </message>
        <message>
            <source>Tunggu jawabannya. Loket ikut memantau.</source>
            <translation>Wait for the answer. The desk keeps watch too.</translation>
        </message>
        <message>
            <source>Tunggu kodenya masuk</source>
            <translation>Wait for the code to arrive</translation>
        </message>
        <message>
            <source>Tunggu sampai Loket berkata boleh. Mencoba lebih cepat memperpanjang limit.</source>
            <translation>Wait until Loket says yes. Trying sooner prolongs the limit.</translation>
        </message>
        <message>
            <source>Tunggu {wait} antara dua permintaan. Meminta terlalu cepat mempercepat datangnya batas OTP.</source>
            <translation>Wait {wait} between two requests. Asking too fast brings the OTP limit sooner.</translation>
        </message>
        <message>
            <source>Tunjukkan KTP asli</source>
            <translation>Show the original KTP</translation>
        </message>
        <message>
            <source>Tutup Loket</source>
            <translation>Close Loket</translation>
        </message>
        <message>
            <source>Tutup kurung</source>
            <translation>Close bracket</translation>
        </message>
        <message>
            <source>Tutup papan ketik</source>
            <translation>Close the keyboard</translation>
        </message>
        <message>
            <source>Tutup pesan pribadi lebih dulu.</source>
            <translation>Close private messages first.</translation>
        </message>
        <message>
            <source>Tutup sekarang. Buka lagi {time}</source>
            <translation>Closed now. Opens again {time}</translation>
        </message>
        <message>
            <source>Ukur di kedua jaringan, lalu Loket membandingkannya.</source>
            <translation>Measure on both networks, and Loket compares them.</translation>
        </message>
        <message>
            <source>Ulangi nomor dan email kepada peserta sebelum melanjutkan.</source>
            <translation>Repeat number and email to the participant before going on.</translation>
        </message>
        <message>
            <source>Umur di luar 18-64 tahun</source>
            <translation>Age outside 18-64</translation>
        </message>
        <message>
            <source>Umur {age} tahun (syarat {youngest} sampai {oldest} tahun).</source>
            <translation>Age {age} (the rule: {youngest} to {oldest} years).</translation>
        </message>
        <message>
            <source>Umur {found} tahun. Syarat Prakerja {expected} tahun. Cek tanggal lahir di KTP.</source>
            <translation>Age {found}. Prakerja asks for {expected} years. Check the birth date on the KTP.</translation>
        </message>
        <message>
            <source>Umur {youngest} sampai {oldest} tahun, WNI dengan KTP.</source>
            <translation>Age {youngest} to {oldest}, Indonesian citizen with a KTP.</translation>
        </message>
        <message>
            <source>Usulan: {begins}–{ends}, sekitar {about} dari 10 berhasil.</source>
            <translation>Proposed: {begins}–{ends}, about {about} of 10 work.</translation>
        </message>
        <message>
            <source>WIB (Indonesia barat)</source>
            <translation>WIB (western Indonesia)</translation>
        </message>
        <message>
            <source>WIT (Indonesia timur)</source>
            <translation>WIT (eastern Indonesia)</translation>
        </message>
        <message>
            <source>WITA (Indonesia tengah)</source>
            <translation>WITA (central Indonesia)</translation>
        </message>
        <message>
            <source>Waktu jawab {ms} milidetik</source>
            <translation>Answer time {ms} milliseconds</translation>
        </message>
        <message>
            <source>Waktu kode ini sudah habis. Kirim SMS tes baru.</source>
            <translation>The time of this code is over. Send a new test SMS.</translation>
        </message>
        <message>
            <source>Waktu tunggu belum selesai. Boleh coba lagi dalam {wait}.</source>
            <translation>The waiting time is not over. You may try again in {wait}.</translation>
        </message>
        <message>
            <source>Waktu tunggu belum selesai. Jangan minta kode dulu.</source>
            <translation>The waiting time is not over. Do not ask for a code yet.</translation>
        </message>
        <message>
            <source>Waktu tunggu dihormati</source>
            <translation>The waiting time was kept</translation>
        </message>
        <message>
            <source>Waktu tunggu tetap berjalan walau Loket ditutup atau peserta pulang.</source>
            <translation>The waiting time runs on even when Loket is closed or the participant goes home.</translation>
        </message>
        <message>
            <source>Waktu tunggu {wait} ini dibaca peserta di layarnya sendiri.</source>
            <translation>The participant read this waiting time of {wait} on their own screen.</translation>
        </message>
        <message>
            <source>Waktu ukurnya terlalu jauh berbeda. Ukur lagi keduanya.</source>
            <translation>They were measured too far apart in time. Measure both again.</translation>
        </message>
        <message>
            <source>Webhook</source>
            <translation>Webhook</translation>
        </message>
        <message>
            <source>Wi-Fi ini masih menampilkan halaman masuk, jadi internet belum terbuka.</source>
            <translation>This Wi-Fi still shows a sign-in page, so the internet is not open yet.</translation>
        </message>
        <message>
            <source>Wi-Fi loket</source>
            <translation>The desk's Wi-Fi</translation>
        </message>
        <message>
            <source>Wi-Fi minta masuk</source>
            <translation>Wi-Fi asks to sign in</translation>
        </message>
        <message>
            <source>Yang di bawah kotak hitam benar-benar dibuang dari gambar, jadi tidak bisa dibuka lagi.</source>
            <translation>What lies under a black bar is really taken out of the picture, so it cannot be uncovered.</translation>
        </message>
        <message>
            <source>Yang dicatat tadi lain dari pesan di HP. Lain kali baca pesannya sampai habis.</source>
            <translation>What was recorded differs from the message on the phone. Read it to its end next time.</translation>
        </message>
        <message>
            <source>Yang harus ditutup</source>
            <translation>What has to be covered</translation>
        </message>
        <message>
            <source>Yang menjawab bukan layanan SMS, mungkin halaman masuk wifi. Masuk ke jaringan dulu, atau minta penyelia memeriksa alamatnya.</source>
            <translation>What answers is not the SMS service, perhaps a Wi-Fi sign-in page. Sign in to the network first, or ask a supervisor to check the address.</translation>
        </message>
        <message>
            <source>Yang menjawab bukan meja bantuan, mungkin halaman masuk wifi. Buka peramban dan masuk ke jaringan, atau minta penyelia memeriksa alamatnya.</source>
            <translation>What answered is not the helpdesk, perhaps a wifi sign-in page. Open a browser and sign in to the network, or ask a supervisor to check the address.</translation>
        </message>
        <message>
            <source>Yang menjawab di alamat itu bukan folder pembaruan. Mungkin ada halaman masuk wifi.</source>
            <translation>What answers at that address is no folder of updates. Perhaps it is the sign-in page of a wifi.</translation>
        </message>
        <message>
            <source>Yang terpasang sudah sama baru atau lebih baru.</source>
            <translation>What is installed is as new or newer.</translation>
        </message>
        <message>
            <source>Zammad</source>
            <translation>Zammad</translation>
        </message>
        <message>
            <source>ada tanda yang tidak terlihat; ketik ulang baris itu.</source>
            <translation>there are signs nobody sees; type that line again.</translation>
        </message>
        <message>
            <source>ada tautan, gambar luar, atau HTML; tulis sebagai huruf biasa.</source>
            <translation>there is a link, a foreign picture or HTML; write plain letters.</translation>
        </message>
        <message>
            <source>ada yang perlu dicek; yang mana tidak dicatat</source>
            <translation>something needs a check; which point is not noted</translation>
        </message>
        <message>
            <source>alamat email seperti nama@example.com</source>
            <translation>an email address such as nama@example.com</translation>
        </message>
        <message>
            <source>alamat https:// tanpa akun dan tanda ?</source>
            <translation>an https:// address without account or ?</translation>
        </message>
        <message>
            <source>alamat seperti https://example.com</source>
            <translation>an address such as https://example.com</translation>
        </message>
        <message>
            <source>alat seperti /dev/ttyUSB0 atau COM3</source>
            <translation>a device such as /dev/ttyUSB0 or COM3</translation>
        </message>
        <message>
            <source>angka</source>
            <translation>a number</translation>
        </message>
        <message>
            <source>bahasa Indonesia</source>
            <translation>English</translation>
        </message>
        <message>
            <source>baik</source>
            <translation>fine</translation>
        </message>
        <message>
            <source>baru saja</source>
            <translation>just now</translation>
        </message>
        <message>
            <source>beri nama seperti kode-salah.id.md: huruf kecil, angka, tanda hubung.</source>
            <translation>name it like kode-salah.id.md: small letters, digits, hyphens.</translation>
        </message>
        <message>
            <source>berkas yang bisa dibaca</source>
            <translation>a file that can be read</translation>
        </message>
        <message>
            <source>besok</source>
            <translation>tomorrow</translation>
        </message>
        <message>
            <source>bilangan bulat</source>
            <translation>a whole number</translation>
        </message>
        <message>
            <source>boleh lagi {time}</source>
            <translation>allowed again {time}</translation>
        </message>
        <message>
            <source>bukan UTF-8; simpan ulang sebagai UTF-8.</source>
            <translation>not UTF-8; save it as UTF-8.</translation>
        </message>
        <message>
            <source>daftar dalam kurung siku</source>
            <translation>a list in square brackets</translation>
        </message>
        <message>
            <source>dicoba lagi {time}</source>
            <translation>tried again {time}</translation>
        </message>
        <message>
            <source>dihapus otomatis {day}</source>
            <translation>deleted by itself {day}</translation>
        </message>
        <message>
            <source>dikirim ke printer</source>
            <translation>sent to the printer</translation>
        </message>
        <message>
            <source>disimpan sebagai PDF</source>
            <translation>kept as a PDF</translation>
        </message>
        <message>
            <source>folder guides</source>
            <translation>folder guides</translation>
        </message>
        <message>
            <source>gambar itu tidak ada di bawaan Loket.</source>
            <translation>that drawing does not ship with Loket.</translation>
        </message>
        <message>
            <source>hari ini</source>
            <translation>today</translation>
        </message>
        <message>
            <source>huruf kecil, angka, dan tanda hubung</source>
            <translation>small letters, digits and hyphens</translation>
        </message>
        <message>
            <source>jam seperti 08:00:00</source>
            <translation>a time such as 08:00:00</translation>
        </message>
        <message>
            <source>kemarin</source>
            <translation>yesterday</translation>
        </message>
        <message>
            <source>keterangannya salah ({found}); bandingkan dengan panduan bawaan.</source>
            <translation>its facts are wrong ({found}); compare with a guide that ships.</translation>
        </message>
        <message>
            <source>kunci umum dari loket recovery-key</source>
            <translation>the public key from loket recovery-key</translation>
        </message>
        <message>
            <source>laki-laki</source>
            <translation>male</translation>
        </message>
        <message>
            <source>menyebut nomor {number}</source>
            <translation>names the number {number}</translation>
        </message>
        <message>
            <source>menyuruh orang memberikan kode atau kata sandi; itu tidak boleh.</source>
            <translation>tells somebody to hand over a code or password; that must not be.</translation>
        </message>
        <message>
            <source>nama isian yang dikenal</source>
            <translation>the name of a known setting</translation>
        </message>
        <message>
            <source>nama server seperti mail.example.com</source>
            <translation>a server name such as mail.example.com</translation>
        </message>
        <message>
            <source>nilai yang saling cocok</source>
            <translation>values that fit together</translation>
        </message>
        <message>
            <source>nomor telepon</source>
            <translation>a phone number</translation>
        </message>
        <message>
            <source>osTicket</source>
            <translation>osTicket</translation>
        </message>
        <message>
            <source>perempuan</source>
            <translation>female</translation>
        </message>
        <message>
            <source>perhatikan</source>
            <translation>attention</translation>
        </message>
        <message>
            <source>pukul {hour:02}.00 {mean} dari 100, mungkin {low} sampai {high}</source>
            <translation>at {hour:02}.00 {mean} of 100, likely {low} to {high}</translation>
        </message>
        <message>
            <source>salah satu pilihan</source>
            <translation>one of the choices</translation>
        </message>
        <message>
            <source>satu bagian [nama]</source>
            <translation>one section [name]</translation>
        </message>
        <message>
            <source>semua sesuai</source>
            <translation>all of it fits</translation>
        </message>
        <message>
            <source>server email</source>
            <translation>the mail server</translation>
        </message>
        <message>
            <source>server tidak menerimanya. Perbaiki, lalu kirim lagi.</source>
            <translation>the server did not take it. Put it right, then send again.</translation>
        </message>
        <message>
            <source>tanggal seperti 2026-11-23</source>
            <translation>a date such as 2026-11-23</translation>
        </message>
        <message>
            <source>tanya penyelia</source>
            <translation>ask supervisor</translation>
        </message>
        <message>
            <source>teks dalam tanda petik</source>
            <translation>a text in quotation marks</translation>
        </message>
        <message>
            <source>teks dengan isian yang dikenal</source>
            <translation>a text with known placeholders</translation>
        </message>
        <message>
            <source>teks tanpa angka yang bisa dikira kode OTP</source>
            <translation>a text without digits that may be taken for an OTP code</translation>
        </message>
        <message>
            <source>tercetak</source>
            <translation>printed</translation>
        </message>
        <message>
            <source>terlalu banyak berkas; hapus yang tidak perlu.</source>
            <translation>too many files; delete some.</translation>
        </message>
        <message>
            <source>terlalu panjang; bagi menjadi dua.</source>
            <translation>too long; make two of it.</translation>
        </message>
        <message>
            <source>tidak ada isinya.</source>
            <translation>there is nothing in it.</translation>
        </message>
        <message>
            <source>tidak bisa dibaca; periksa izinnya.</source>
            <translation>not readable; see who may read.</translation>
        </message>
        <message>
            <source>tidak diawali keterangan di antara dua baris +++.</source>
            <translation>does not begin with its facts between two lines of +++.</translation>
        </message>
        <message>
            <source>true atau false</source>
            <translation>true or false</translation>
        </message>
        <message>
            <source>tujuan pengaduan</source>
            <translation>the recipient of complaints</translation>
        </message>
        <message>
            <source>tulisan TOML yang benar</source>
            <translation>proper TOML</translation>
        </message>
        <message>
            <source>{better} lebih baik untuk menunggu kode. {worse}: {state}.</source>
            <translation>{better} is better for waiting for a code. {worse}: {state}.</translation>
        </message>
        <message>
            <source>{better} lebih baik untuk menunggu kode: menjawab dalam {few} milidetik; {worse} {many} milidetik.</source>
            <translation>{better} is better for waiting for a code: it answers in {few} milliseconds; {worse} {many} milliseconds.</translation>
        </message>
        <message>
            <source>{better} lebih baik untuk menunggu kode: waktu jawabnya lebih tetap, naik-turun {few} milidetik; {worse} {many} milidetik.</source>
            <translation>{better} is better for waiting for a code: its answer times are steadier, jitter {few} milliseconds; {worse} {many} milliseconds.</translation>
        </message>
        <message>
            <source>{better} lebih baik untuk menunggu kode: {few} dari {tries} tidak dijawab; {worse} {many} dari {others}.</source>
            <translation>{better} is better for waiting for a code: {few} of {tries} unanswered; {worse} {many} of {others}.</translation>
        </message>
        <message>
            <source>{count} KB</source>
            <translation>{count} KB</translation>
        </message>
        <message>
            <source>{count} hal sudah dicentang</source>
            <translation>points ticked: {count}</translation>
        </message>
        <message>
            <source>{count} menunggu kirim</source>
            <translation>{count} to be sent</translation>
        </message>
        <message>
            <source>{count} panduan kios ini sendiri dipakai.</source>
            <translation>{count} guides of this kiosk are used.</translation>
        </message>
        <message>
            <source>{count} printer: {names}.</source>
            <translation>{count} printers: {names}.</translation>
        </message>
        <message>
            <source>{count} surat belum pasti terkirim. Buka kasusnya dan periksa.</source>
            <translation>{count} letters may or may not have been sent. Open their cases and look.</translation>
        </message>
        <message>
            <source>{count} surat ditolak. Buka kasusnya, perbaiki, lalu kirim lagi.</source>
            <translation>{count} letters were refused. Open their cases, correct them, send again.</translation>
        </message>
        <message>
            <source>{count} surat menunggu dikirim, yang terlama sudah {days} hari. Buka Antrean kirim dan bereskan sebabnya.</source>
            <translation>{count} letters wait to be sent, the oldest for {days} days. Open the sending queue and mend the cause.</translation>
        </message>
        <message>
            <source>{count} surat menunggu dikirim.</source>
            <translation>{count} letters wait to be sent.</translation>
        </message>
        <message>
            <source>{count} surat menunggu dikirim. Periksa jaringan dan Antrean kirim.</source>
            <translation>{count} letters wait to be sent. Look at the network and the sending queue.</translation>
        </message>
        <message>
            <source>{days} hari</source>
            <translation>{days} d</translation>
        </message>
        <message>
            <source>{days} hari lalu</source>
            <translation>{days} d ago</translation>
        </message>
        <message>
            <source>{days} hari {hours} jam</source>
            <translation>{days} d {hours} h</translation>
        </message>
        <message>
            <source>{days}, {opens} sampai {closes}</source>
            <translation>{days}, {opens} to {closes}</translation>
        </message>
        <message>
            <source>{day} pukul {time}</source>
            <translation>{day} at {time}</translation>
        </message>
        <message>
            <source>{field} di kartu keliru. Peserta memperbaikinya di kantor Dukcapil.</source>
            <translation>{field} on the card is wrong. The participant has it corrected at the Dukcapil office.</translation>
        </message>
        <message>
            <source>{file}: {words}</source>
            <translation>{file}: {words}</translation>
        </message>
        <message>
            <source>{file}{place}: {reason} Berkas ini tidak dipakai.</source>
            <translation>{file}{place}: {reason} This file is not used.</translation>
        </message>
        <message>
            <source>{first} sampai {last}</source>
            <translation>{first} to {last}</translation>
        </message>
        <message>
            <source>{hours:02}.{minutes:02}</source>
            <translation>{hours:02}:{minutes:02}</translation>
        </message>
        <message>
            <source>{hours} jam</source>
            <translation>{hours} h</translation>
        </message>
        <message>
            <source>{hours} jam lalu</source>
            <translation>{hours} h ago</translation>
        </message>
        <message>
            <source>{hours} jam {minutes} menit</source>
            <translation>{hours} h {minutes} min</translation>
        </message>
        <message>
            <source>{kind} dari {rung}.</source>
            <translation>{kind} from {rung}.</translation>
        </message>
        <message>
            <source>{lost} dari {tries} tidak dijawab</source>
            <translation>{lost} of {tries} unanswered</translation>
        </message>
        <message>
            <source>{lost} tidak dijawab</source>
            <translation>{lost} unanswered</translation>
        </message>
        <message>
            <source>{minutes} menit</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <source>{minutes} menit lalu</source>
            <translation>{minutes} min ago</translation>
        </message>
        <message>
            <source>{minutes} menit {seconds} detik</source>
            <translation>{minutes} min {seconds} s</translation>
        </message>
        <message>
            <source>{passed} dari {whole} detik</source>
            <translation>{passed} of {whole} seconds</translation>
        </message>
        <message>
            <source>{refusal} Atau minta peserta menghubungi nomor loket; itu tidak memakai jatah.</source>
            <translation>{refusal} Or ask the participant to reach the kiosk's number, which costs no test SMS.</translation>
        </message>
        <message>
            <source>{rung}: belum tersambung.</source>
            <translation>{rung}: not reached.</translation>
        </message>
        <message>
            <source>{rung}: dilewati.</source>
            <translation>{rung}: skipped.</translation>
        </message>
        <message>
            <source>{rung}: nomor atau halamannya sudah tidak ada.</source>
            <translation>{rung}: the number or page does not exist any more.</translation>
        </message>
        <message>
            <source>{rung}: sudah disampaikan.</source>
            <translation>{rung}: told.</translation>
        </message>
        <message>
            <source>{seconds} detik</source>
            <translation>{seconds} s</translation>
        </message>
        <message>
            <source>{seen} percobaan, tetapi belum ada satu jam pun dengan {least} percobaan.</source>
            <translation>{seen} attempts, but no single hour has {least} attempts yet.</translation>
        </message>
        <message>
            <source>{wait} lagi</source>
            <translation>{wait} left</translation>
        </message>
        <message>
            <source>{whole},{tenths} MB</source>
            <translation>{whole}.{tenths} MB</translation>
        </message>
        <message>
            <source>{width} × {height} titik</source>
            <translation>{width} × {height} pixels</translation>
        </message>
        <message>
            <source>{width} × {height} titik, {size} KB</source>
            <translation>{width} × {height} pixels, {size} KB</translation>
        </message>
        <message>
            <source>{words} · nomor kasus {number}</source>
            <translation>{words} · case number {number}</translation>
        </message>
        <message>
            <source>{words}. Baca bersama peserta.</source>
            <translation>{words}. Read it with the participant.</translation>
        </message>
        <message>
            <source>{words}. Jawaban itu belum membantu.</source>
            <translation>{words}. That answer did not help.</translation>
        </message>
        <message>
            <source>{words}. Jawaban itu membantu.</source>
            <translation>{words}. That answer helped.</translation>
        </message>
        <message>
            <source>{words}. Menunggu jawaban.</source>
            <translation>{words}. Waiting for an answer.</translation>
        </message>
        <message>
            <source>“{words}”</source>
            <translation>“{words}”</translation>
        </message>
    </context>
</TS>
