<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>Activity</name>
    <message>
        <source>Administrators</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Konektor</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Perangkat</translation>
    </message>
    <message>
        <source>Rollouts</source>
        <translation>Peluncuran</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Passphrase set</source>
        <translation>Frasa sandi ditetapkan</translation>
    </message>
    <message>
        <source>Passphrase changed</source>
        <translation>Frasa sandi diubah</translation>
    </message>
    <message>
        <source>Store restored from a backup</source>
        <translation>Penyimpanan dipulihkan dari cadangan</translation>
    </message>
    <message>
        <source>Store given to a keyring</source>
        <translation>Penyimpanan diberikan ke keyring</translation>
    </message>
    <message>
        <source>Store taken from the keyring</source>
        <translation>Penyimpanan diambil dari keyring</translation>
    </message>
    <message>
        <source>CA created</source>
        <translation>CA dibuat</translation>
    </message>
    <message>
        <source>CA imported</source>
        <translation>CA diimpor</translation>
    </message>
    <message>
        <source>CA certificate installed</source>
        <translation>Sertifikat CA dipasang</translation>
    </message>
    <message>
        <source>CA key exported</source>
        <translation>Kunci CA diekspor</translation>
    </message>
    <message>
        <source>Certificate revoked</source>
        <translation>Sertifikat dicabut</translation>
    </message>
    <message>
        <source>CA rollover announced</source>
        <translation>Pergantian CA diumumkan</translation>
    </message>
    <message>
        <source>CA rollover took place</source>
        <translation>Pergantian CA dilakukan</translation>
    </message>
    <message>
        <source>Revocation list issued</source>
        <translation>Daftar pencabutan diterbitkan</translation>
    </message>
    <message>
        <source>RA certificate renewed</source>
        <translation>Sertifikat RA diperbarui</translation>
    </message>
    <message>
        <source>Connector created</source>
        <translation>Konektor dibuat</translation>
    </message>
    <message>
        <source>Connector changed</source>
        <translation>Konektor diubah</translation>
    </message>
    <message>
        <source>Connector deleted</source>
        <translation>Konektor dihapus</translation>
    </message>
    <message>
        <source>Challenge password created</source>
        <translation>Kata sandi tantangan dibuat</translation>
    </message>
    <message>
        <source>Challenge password shown</source>
        <translation>Kata sandi tantangan ditampilkan</translation>
    </message>
    <message>
        <source>Challenge password deleted</source>
        <translation>Kata sandi tantangan dihapus</translation>
    </message>
    <message>
        <source>Request approved</source>
        <translation>Permintaan disetujui</translation>
    </message>
    <message>
        <source>Request rejected</source>
        <translation>Permintaan ditolak</translation>
    </message>
    <message>
        <source>Device added</source>
        <translation>Perangkat ditambahkan</translation>
    </message>
    <message>
        <source>Device removed</source>
        <translation>Perangkat dihapus</translation>
    </message>
    <message>
        <source>Device settings changed</source>
        <translation>Pengaturan perangkat diubah</translation>
    </message>
    <message>
        <source>Request sent by hand</source>
        <translation>Permintaan dikirim manual</translation>
    </message>
    <message>
        <source>Request cancelled</source>
        <translation>Permintaan dibatalkan</translation>
    </message>
    <message>
        <source>Device restarted</source>
        <translation>Perangkat dimulai ulang</translation>
    </message>
    <message>
        <source>Device settings imported</source>
        <translation>Pengaturan perangkat diimpor</translation>
    </message>
    <message>
        <source>Device key exported</source>
        <translation>Kunci perangkat diekspor</translation>
    </message>
    <message>
        <source>Device key deleted</source>
        <translation>Kunci perangkat dihapus</translation>
    </message>
    <message>
        <source>Inventory imported</source>
        <translation>Inventaris diimpor</translation>
    </message>
    <message>
        <source>Plan for printers made</source>
        <translation>Rencana untuk printer dibuat</translation>
    </message>
    <message>
        <source>Filter saved</source>
        <translation>Filter disimpan</translation>
    </message>
    <message>
        <source>Filter deleted</source>
        <translation>Filter dihapus</translation>
    </message>
    <message>
        <source>Keys exported</source>
        <translation>Kunci diekspor</translation>
    </message>
    <message>
        <source>Template created</source>
        <translation>Templat dibuat</translation>
    </message>
    <message>
        <source>Template changed</source>
        <translation>Templat diubah</translation>
    </message>
    <message>
        <source>Template deleted</source>
        <translation>Templat dihapus</translation>
    </message>
    <message>
        <source>Rollout created</source>
        <translation>Peluncuran dibuat</translation>
    </message>
    <message>
        <source>Rollout paused</source>
        <translation>Peluncuran dijeda</translation>
    </message>
    <message>
        <source>Rollout resumed</source>
        <translation>Peluncuran dilanjutkan</translation>
    </message>
    <message>
        <source>Rollout cancelled</source>
        <translation>Peluncuran dibatalkan</translation>
    </message>
    <message>
        <source>Failed devices tried again</source>
        <translation>Perangkat yang gagal dicoba lagi</translation>
    </message>
    <message>
        <source>Certificate issued</source>
        <translation>Sertifikat diterbitkan</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>Menunggu persetujuan</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Disetujui</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Dijawab</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>Request failed</source>
        <translation>Permintaan gagal</translation>
    </message>
    <message>
        <source>Certificate registered</source>
        <translation>Sertifikat terdaftar</translation>
    </message>
    <message>
        <source>Rollout ended</source>
        <translation>Peluncuran berakhir</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>It belongs to %1.</source>
        <translation>Itu milik %1.</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Alasan: %1</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>server</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>pengguna %1</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>Cadangan dibuat</translation>
    </message>
    <message>
        <source>Challenge password allowed a further name</source>
        <translation>Nama lain diizinkan untuk kata sandi tantangan</translation>
    </message>
    <message>
        <source>Requests deleted that nobody decided on</source>
        <translation>Permintaan yang tidak diputuskan siapa pun dihapus</translation>
    </message>
    <message>
        <source>Refusals of an hour, counted</source>
        <translation>Penolakan selama satu jam, dihitung</translation>
    </message>
    <message>
        <source>Answers of an hour, counted</source>
        <translation>Jawaban selama satu jam, dihitung</translation>
    </message>
    <message>
        <source>Device settings exported with passwords</source>
        <translation>Pengaturan perangkat diekspor dengan kata sandi</translation>
    </message>
    <message>
        <source>CA of a server trusted</source>
        <translation>CA sebuah server dipercaya</translation>
    </message>
    <message>
        <source>Server forgotten</source>
        <translation>Server dilupakan</translation>
    </message>
    <message>
        <source>Weak algorithms allowed for a server</source>
        <translation>Algoritma lemah diizinkan untuk sebuah server</translation>
    </message>
    <message>
        <source>Weak algorithms refused for a server</source>
        <translation>Algoritma lemah ditolak untuk sebuah server</translation>
    </message>
    <message>
        <source>Settings sheets written</source>
        <translation>Lembar pengaturan ditulis</translation>
    </message>
    <message>
        <source>other addresses</source>
        <translation>alamat lain</translation>
    </message>
    <message>
        <source>Unreadable message</source>
        <translation>Pesan tidak terbaca</translation>
    </message>
    <message>
        <source>Server accepted that offers less</source>
        <translation>Server yang menyediakan lebih sedikit diterima</translation>
    </message>
</context>
<context>
    <name>CertificateWords</name>
    <message>
        <source>Valid</source>
        <translation>Berlaku</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Kedaluwarsa</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Dicabut</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Diganti</translation>
    </message>
    <message>
        <source>digital signature</source>
        <translation>tanda tangan digital</translation>
    </message>
    <message>
        <source>non-repudiation</source>
        <translation>nir-sangkal</translation>
    </message>
    <message>
        <source>key encipherment</source>
        <translation>enkripsi kunci</translation>
    </message>
    <message>
        <source>data encipherment</source>
        <translation>enkripsi data</translation>
    </message>
    <message>
        <source>key agreement</source>
        <translation>kesepakatan kunci</translation>
    </message>
    <message>
        <source>signing certificates</source>
        <translation>menandatangani sertifikat</translation>
    </message>
    <message>
        <source>signing revocation lists</source>
        <translation>menandatangani daftar pencabutan</translation>
    </message>
    <message>
        <source>TLS server</source>
        <translation>Server TLS</translation>
    </message>
    <message>
        <source>TLS client</source>
        <translation>Klien TLS</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>surel</translation>
    </message>
    <message>
        <source>signing code</source>
        <translation>penandatanganan kode</translation>
    </message>
    <message>
        <source>time stamping</source>
        <translation>stempel waktu</translation>
    </message>
    <message>
        <source>OCSP</source>
        <translation>OCSP</translation>
    </message>
    <message>
        <source>IPsec</source>
        <translation>IPsec</translation>
    </message>
    <message>
        <source>any</source>
        <translation>semua</translation>
    </message>
    <message>
        <source>The key may be known to others</source>
        <translation>Kunci mungkin diketahui pihak lain</translation>
    </message>
    <message>
        <source>The CA&apos;s key may be known to others</source>
        <translation>Kunci CA mungkin diketahui pihak lain</translation>
    </message>
    <message>
        <source>What the certificate says is no longer so</source>
        <translation>Isi sertifikat tidak lagi sesuai</translation>
    </message>
    <message>
        <source>Replaced by another certificate</source>
        <translation>Digantikan sertifikat lain</translation>
    </message>
    <message>
        <source>The device is no longer in operation</source>
        <translation>Perangkat tidak dioperasikan lagi</translation>
    </message>
    <message>
        <source>The device may no longer have it</source>
        <translation>Perangkat tidak boleh memilikinya lagi</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Tidak disebutkan</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Penggunaan</translation>
    </message>
    <message>
        <source>Purposes</source>
        <translation>Tujuan</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Otoritas</translation>
    </message>
    <message>
        <source>Revocation list</source>
        <translation>Daftar pencabutan</translation>
    </message>
    <message>
        <source>Issuer&apos;s services</source>
        <translation>Layanan penerbit</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Kebijakan</translation>
    </message>
    <message>
        <source>Template name</source>
        <translation>Nama templat</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Templat</translation>
    </message>
    <message>
        <source>Key ID</source>
        <translation>ID kunci</translation>
    </message>
    <message>
        <source>Issuer&apos;s key ID</source>
        <translation>ID kunci penerbit</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Ekstensi</translation>
    </message>
    <message numerus="yes">
        <source>%n octet(s)</source>
        <translation>
            <numerusform>%n oktet</numerusform>
        </translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Tidak dapat dibaca</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Tidak ada</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritis</translation>
    </message>
    <message>
        <source>May not issue certificates</source>
        <translation>Tidak boleh menerbitkan sertifikat</translation>
    </message>
    <message>
        <source>May issue certificates</source>
        <translation>Boleh menerbitkan sertifikat</translation>
    </message>
    <message>
        <source>May issue certificates, but none for another authority</source>
        <translation>Boleh menerbitkan sertifikat, tetapi tidak untuk otoritas lain</translation>
    </message>
    <message numerus="yes">
        <source>May issue certificates, with %n authority(ies) at most below it</source>
        <translation>
            <numerusform>Boleh menerbitkan sertifikat, dengan paling banyak %n otoritas di bawahnya</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>dan %n lainnya</numerusform>
        </translation>
    </message>
    <message>
        <source>OCSP: %1</source>
        <translation>OCSP: %1</translation>
    </message>
    <message>
        <source>Issuer&apos;s certificate: %1</source>
        <translation>Sertifikat penerbit: %1</translation>
    </message>
    <message>
        <source>Any policy</source>
        <translation>Kebijakan apa pun</translation>
    </message>
    <message>
        <source>Practice statement: %1</source>
        <translation>Pernyataan praktik: %1</translation>
    </message>
    <message>
        <source>Notice: %1</source>
        <translation>Pemberitahuan: %1</translation>
    </message>
    <message>
        <source>Version %1.%2</source>
        <translation>Versi %1.%2</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versi %1</translation>
    </message>
    <message>
        <source>Of the certificate that %1 issued</source>
        <translation>Milik sertifikat yang diterbitkan %1</translation>
    </message>
    <message>
        <source>Serial number: %1</source>
        <translation>Nomor seri: %1</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>Segera kedaluwarsa</translation>
    </message>
</context>
<context>
    <name>Connectors</name>
    <message>
        <source>Creating</source>
        <translation>Sedang dibuat</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktif</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gagal</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>Sedang dihapus</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Menunggu</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Disetujui</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Diterbitkan</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Dijawab</translation>
    </message>
    <message>
        <source>It waits for the decision of an administrator.</source>
        <translation>Menunggu keputusan administrator.</translation>
    </message>
    <message>
        <source>It is approved. The certificate is issued when the device asks again.</source>
        <translation>Sudah disetujui. Sertifikat diterbitkan saat perangkat bertanya lagi.</translation>
    </message>
    <message>
        <source>An administrator rejected it.</source>
        <translation>Administrator menolaknya.</translation>
    </message>
    <message>
        <source>An administrator rejected it: %1</source>
        <translation>Administrator menolaknya: %1</translation>
    </message>
    <message>
        <source>The certificate was issued.</source>
        <translation>Sertifikat telah diterbitkan.</translation>
    </message>
    <message>
        <source>It was answered.</source>
        <translation>Sudah dijawab.</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>Tepat</translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n dtk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n mnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n jam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n hari</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ahead</source>
        <translation>%1 lebih cepat</translation>
    </message>
    <message>
        <source>%1 behind</source>
        <translation>%1 lebih lambat</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Mobile clients</source>
        <translation>Klien seluler</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>Ketat</translation>
    </message>
    <message>
        <source>Certificates are for TLS servers and clients, a missing alternative name is taken from the common name, and 3DES and SHA-1 are accepted, which many printers need.</source>
        <translation>Sertifikat untuk server dan klien TLS, nama alternatif yang tidak ada diambil dari nama umum, dan 3DES serta SHA-1 diterima, karena banyak printer memerlukannya.</translation>
    </message>
    <message>
        <source>Certificates are for TLS clients. Only strong algorithms are accepted.</source>
        <translation>Sertifikat untuk klien TLS. Hanya algoritma kuat yang diterima.</translation>
    </message>
    <message>
        <source>An administrator decides on each request</source>
        <translation>Administrator memutuskan setiap permintaan</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Otomatis</translation>
    </message>
    <message>
        <source>Any subject</source>
        <translation>Subjek apa pun</translation>
    </message>
    <message>
        <source>Bound to %1</source>
        <translation>Terikat pada %1</translation>
    </message>
    <message numerus="yes">
        <source>Once per renewal, used %n time(s)</source>
        <translation>
            <numerusform>Sekali per pembaruan, terpakai %n kali</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No limit, used %n time(s)</source>
        <translation>
            <numerusform>Tanpa batas, terpakai %n kali</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation>%1 dari %2 terpakai</translation>
    </message>
    <message>
        <source>Waits for its certificate</source>
        <translation>Menunggu sertifikatnya</translation>
    </message>
    <message>
        <source>Takes over next</source>
        <translation>Mengambil alih berikutnya</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Saat ini</translation>
    </message>
    <message>
        <source>Former</source>
        <translation>Sebelumnya</translation>
    </message>
    <message>
        <source>Without TLS a device cannot check whose CA it gets: keep the connector in a network of printers only, or compare the fingerprint on the device.</source>
        <translation>Tanpa TLS perangkat tidak dapat memeriksa CA milik siapa yang diterimanya: letakkan konektor di jaringan khusus printer, atau bandingkan sidik jari di perangkat.</translation>
    </message>
    <message>
        <source>Nothing is added to what is asked for, and a request that does not say what its certificate is for is refused. Only strong algorithms are accepted.</source>
        <translation>Tidak ada yang ditambahkan pada yang diminta, dan permintaan yang tidak menyebutkan kegunaan sertifikatnya ditolak. Hanya algoritma kuat yang diterima.</translation>
    </message>
</context>
<context>
    <name>CsrDialog</name>
    <message>
        <source>Subject</source>
        <translation>Subjek</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Kosong</translation>
    </message>
    <message>
        <source>Further names</source>
        <translation>Nama lainnya</translation>
    </message>
    <message>
        <source>None asked for</source>
        <translation>Tidak ada yang diminta</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Kunci</translation>
    </message>
    <message>
        <source>Key usage</source>
        <translation>Penggunaan kunci</translation>
    </message>
    <message>
        <source>Purposes</source>
        <translation>Tujuan</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Berlaku hingga</translation>
    </message>
    <message>
        <source>%1, if the connector allows it</source>
        <translation>%1, jika konektor mengizinkannya</translation>
    </message>
    <message>
        <source>Challenge password</source>
        <translation>Kata sandi tantangan</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Tidak ada</translation>
    </message>
    <message>
        <source>There is one; it is left out here.</source>
        <translation>Ada; tidak ditampilkan di sini.</translation>
    </message>
    <message>
        <source>Common name</source>
        <translation>Nama umum</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisasi</translation>
    </message>
    <message>
        <source>Organizational unit</source>
        <translation>Unit organisasi</translation>
    </message>
    <message>
        <source>Locality</source>
        <translation>Kota atau wilayah</translation>
    </message>
    <message>
        <source>State or province</source>
        <translation>Negara bagian atau provinsi</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Negara</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Nomor seri</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Alamat email</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>Kunci tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>%1. Whoever made the request has the private key.</source>
        <translation>%1. Pembuat permintaan ini memiliki kunci privatnya.</translation>
    </message>
    <message>
        <source>%1. The signature does not match it: the request may have been changed on its way.</source>
        <translation>%1. Tanda tangannya tidak cocok: permintaan mungkin diubah di perjalanan.</translation>
    </message>
</context>
<context>
    <name>DeviceWords</name>
    <message>
        <source>None</source>
        <translation>Tidak Ada</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>IEEE 802.1X</source>
        <translation>IEEE 802.1X</translation>
    </message>
    <message>
        <source>IPSec</source>
        <translation>IPSec</translation>
    </message>
    <message>
        <source>A DNS server is required to enter the FQDN of the machine. Enter the IP address if a DNS server is not used.</source>
        <translation>Server DNS diperlukan untuk memasukkan FQDN mesin. Masukkan alamat IP jika server DNS tidak digunakan.</translation>
    </message>
    <message>
        <source>When performing IPPS printing in a Windows environment, make sure to enter the IP address of the machine.</source>
        <translation>Saat mencetak IPPS di lingkungan Windows, pastikan memasukkan alamat IP mesin.</translation>
    </message>
    <message>
        <source>%1 is switched off on the device: the certificate is assigned to it, but the function is not enabled automatically.</source>
        <translation>%1 tidak aktif pada perangkat: sertifikat tetap ditautkan, tetapi fungsinya tidak diaktifkan secara otomatis.</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>(not known)</source>
        <translation>(tidak diketahui)</translation>
    </message>
    <message>
        <source>The program cannot go on with this value.</source>
        <translation>Program tidak dapat melanjutkan dengan nilai ini.</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>Perbaiki lalu coba lagi.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read.</source>
        <translation>File “%1” tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>The system says: %2.</source>
        <translation>Sistem menyatakan: %2.</translation>
    </message>
    <message>
        <source>Check that the file exists and that you may read it.</source>
        <translation>Pastikan file itu ada dan Anda boleh membacanya.</translation>
    </message>
    <message>
        <source>“%1” cannot be written.</source>
        <translation>“%1” tidak dapat ditulis.</translation>
    </message>
    <message>
        <source>Check the permissions of the folder, or choose another one. Nothing was sent to the server without its key being saved.</source>
        <translation>Periksa izin folder atau pilih folder lain. Tidak ada yang dikirim ke server tanpa kuncinya tersimpan.</translation>
    </message>
    <message>
        <source>“%1” could not be saved.</source>
        <translation>“%1” tidak dapat disimpan.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Disk penuh.</translation>
    </message>
    <message>
        <source>Make room on the disk and try again.</source>
        <translation>Kosongkan ruang pada disk lalu coba lagi.</translation>
    </message>
    <message>
        <source>The file “%1” is too large.</source>
        <translation>File “%1” terlalu besar.</translation>
    </message>
    <message>
        <source>At most %2 are read.</source>
        <translation>Paling banyak %2 yang dibaca.</translation>
    </message>
    <message>
        <source>Check that it is the right file.</source>
        <translation>Pastikan itu file yang benar.</translation>
    </message>
    <message>
        <source>The folder “%1” is in use already.</source>
        <translation>Folder “%1” sudah digunakan.</translation>
    </message>
    <message>
        <source>It holds the key of an earlier request, which would be overwritten.</source>
        <translation>Folder itu berisi kunci dari permintaan sebelumnya, yang akan tertimpa.</translation>
    </message>
    <message>
        <source>Choose an empty folder.</source>
        <translation>Pilih folder kosong.</translation>
    </message>
    <message>
        <source>The folder “%1” holds an unfinished request.</source>
        <translation>Folder “%1” berisi permintaan yang belum selesai.</translation>
    </message>
    <message>
        <source>The server may still issue the certificate for it.</source>
        <translation>Server mungkin masih akan menerbitkan sertifikatnya.</translation>
    </message>
    <message>
        <source>Continue that request (“scepterctl resume” on the command line), or choose another folder.</source>
        <translation>Lanjutkan permintaan itu (“scepterctl resume” di baris perintah) atau pilih folder lain.</translation>
    </message>
    <message>
        <source>There is nothing to continue in “%1”.</source>
        <translation>Tidak ada yang dapat dilanjutkan di “%1”.</translation>
    </message>
    <message>
        <source>The folder holds no unfinished request.</source>
        <translation>Folder itu tidak berisi permintaan yang belum selesai.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s name, or send a new request.</source>
        <translation>Periksa nama folder atau kirim permintaan baru.</translation>
    </message>
    <message>
        <source>“%1” cannot be understood.</source>
        <translation>“%1” tidak dapat dipahami.</translation>
    </message>
    <message>
        <source>Restore it from a backup, or move it away to start without it. It was left as it is.</source>
        <translation>Pulihkan dari cadangan, atau pindahkan untuk memulai tanpanya. File itu dibiarkan apa adanya.</translation>
    </message>
    <message>
        <source>The cryptographic library refused it.</source>
        <translation>Pustaka kriptografi menolaknya.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, report it together with the technical details.</source>
        <translation>Coba lagi. Jika terulang, laporkan bersama rincian teknisnya.</translation>
    </message>
    <message>
        <source>This is not a private key.</source>
        <translation>Ini bukan kunci privat.</translation>
    </message>
    <message>
        <source>PKCS#8, PKCS#1 and SEC1 keys are read, as PEM or DER.</source>
        <translation>Kunci PKCS#8, PKCS#1, dan SEC1 dapat dibaca, sebagai PEM atau DER.</translation>
    </message>
    <message>
        <source>Choose the file that holds the key.</source>
        <translation>Pilih file yang berisi kunci.</translation>
    </message>
    <message>
        <source>This is not a certificate.</source>
        <translation>Ini bukan sertifikat.</translation>
    </message>
    <message>
        <source>X.509 certificates are read, as PEM or DER.</source>
        <translation>Sertifikat X.509 dapat dibaca, sebagai PEM atau DER.</translation>
    </message>
    <message>
        <source>Choose the file that holds the certificate.</source>
        <translation>Pilih file yang berisi sertifikat.</translation>
    </message>
    <message>
        <source>This is not a certificate signing request.</source>
        <translation>Ini bukan permintaan penandatanganan sertifikat.</translation>
    </message>
    <message>
        <source>PKCS#10 requests are read, as PEM or DER.</source>
        <translation>Permintaan PKCS#10 dapat dibaca, sebagai PEM atau DER.</translation>
    </message>
    <message>
        <source>Choose the file that holds the request.</source>
        <translation>Pilih file yang berisi permintaan.</translation>
    </message>
    <message>
        <source>This is not a certificate revocation list.</source>
        <translation>Ini bukan daftar pencabutan sertifikat.</translation>
    </message>
    <message>
        <source>X.509 revocation lists are read, as PEM or DER.</source>
        <translation>Daftar pencabutan X.509 dapat dibaca, sebagai PEM atau DER.</translation>
    </message>
    <message>
        <source>Check the address or the file that it came from.</source>
        <translation>Periksa alamat atau file asalnya.</translation>
    </message>
    <message>
        <source>The key is protected by a passphrase.</source>
        <translation>Kunci dilindungi frasa sandi.</translation>
    </message>
    <message>
        <source>It cannot be read without the passphrase.</source>
        <translation>Kunci tidak dapat dibaca tanpa frasa sandi.</translation>
    </message>
    <message>
        <source>Give the passphrase and try again.</source>
        <translation>Berikan frasa sandi lalu coba lagi.</translation>
    </message>
    <message>
        <source>The passphrase is wrong.</source>
        <translation>Frasa sandi salah.</translation>
    </message>
    <message>
        <source>The file cannot be opened with it.</source>
        <translation>File tidak dapat dibuka dengannya.</translation>
    </message>
    <message>
        <source>Check the passphrase and the keyboard layout, then try again.</source>
        <translation>Periksa frasa sandi dan tata letak papan ketik, lalu coba lagi.</translation>
    </message>
    <message>
        <source>This kind of key is not supported: %1.</source>
        <translation>Jenis kunci ini tidak didukung: %1.</translation>
    </message>
    <message>
        <source>RSA keys of 2048 to 4096 bits and EC keys on P-256 or P-384 can be used.</source>
        <translation>Kunci RSA 2048 hingga 4096 bit dan kunci EC pada P-256 atau P-384 dapat digunakan.</translation>
    </message>
    <message>
        <source>Use a key of one of these kinds.</source>
        <translation>Gunakan kunci dari salah satu jenis tersebut.</translation>
    </message>
    <message>
        <source>The key and the certificate do not belong together.</source>
        <translation>Kunci dan sertifikat bukan pasangan.</translation>
    </message>
    <message>
        <source>The certificate holds another public key.</source>
        <translation>Sertifikat itu memuat kunci publik lain.</translation>
    </message>
    <message>
        <source>Choose the key that the certificate was issued for.</source>
        <translation>Pilih kunci yang menjadi dasar penerbitan sertifikat.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a SCEP server.</source>
        <translation>“%1” bukan alamat server SCEP.</translation>
    </message>
    <message>
        <source>It must begin with http:// or https:// and name a host.</source>
        <translation>Alamat harus diawali http:// atau https:// dan menyebut nama host.</translation>
    </message>
    <message>
        <source>Correct the URL, for example http://scep.example.com/scep.</source>
        <translation>Perbaiki URL, misalnya http://scep.example.com/scep.</translation>
    </message>
    <message>
        <source>Communication using HTTPS is not supported.</source>
        <translation>Komunikasi melalui HTTPS tidak didukung.</translation>
    </message>
    <message>
        <source>“%1” needs HTTPS, and this device speaks HTTP only.</source>
        <translation>“%1” memerlukan HTTPS, sedangkan perangkat ini hanya mendukung HTTP.</translation>
    </message>
    <message>
        <source>Use the server&apos;s HTTP address, or a bridge that speaks HTTPS to it.</source>
        <translation>Gunakan alamat HTTP server itu, atau jembatan yang berkomunikasi dengannya melalui HTTPS.</translation>
    </message>
    <message>
        <source>The server “%1” was not found.</source>
        <translation>Server “%1” tidak ditemukan.</translation>
    </message>
    <message>
        <source>The name is not known to the DNS, or the DNS cannot be reached.</source>
        <translation>Nama itu tidak dikenal DNS, atau DNS tidak dapat dijangkau.</translation>
    </message>
    <message>
        <source>Check the host name in the SCEP server URL, and the network connection.</source>
        <translation>Periksa nama host dalam URL server SCEP dan koneksi jaringan.</translation>
    </message>
    <message>
        <source>%1 refused the connection.</source>
        <translation>%1 menolak koneksi.</translation>
    </message>
    <message>
        <source>The machine can be reached, but nothing listens on this port.</source>
        <translation>Mesin dapat dijangkau, tetapi tidak ada layanan pada port ini.</translation>
    </message>
    <message>
        <source>Check the port number, and whether the SCEP server is running.</source>
        <translation>Periksa nomor port dan apakah server SCEP berjalan.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation>Koneksi ke %1 terputus.</translation>
    </message>
    <message>
        <source>The server, or something on the way, closed it before the answer was complete.</source>
        <translation>Server, atau sesuatu di jalur jaringan, menutupnya sebelum jawaban lengkap.</translation>
    </message>
    <message>
        <source>Try again. If it happens every time, look at the server&apos;s log.</source>
        <translation>Coba lagi. Jika selalu terjadi, periksa log server.</translation>
    </message>
    <message>
        <source>The server is down or overloaded, or a firewall drops the packets.</source>
        <translation>Server mati atau kelebihan beban, atau firewall membuang paket.</translation>
    </message>
    <message>
        <source>Check the address and the firewall, or allow more time.</source>
        <translation>Periksa alamat dan firewall, atau beri waktu lebih lama.</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made.</source>
        <translation>Koneksi aman ke %1 tidak dapat dibuat.</translation>
    </message>
    <message>
        <source>The reason is: %2.</source>
        <translation>Alasannya: %2.</translation>
    </message>
    <message>
        <source>If the server&apos;s certificate comes from a private CA, name that CA&apos;s file (“CA file for HTTPS”, --ca-file on the command line).</source>
        <translation>Jika sertifikat server berasal dari CA privat, tentukan file CA itu (“File CA untuk HTTPS”, --ca-file di baris perintah).</translation>
    </message>
    <message>
        <source>The proxy did not let the request through.</source>
        <translation>Proksi tidak meneruskan permintaan.</translation>
    </message>
    <message>
        <source>The reason is: %1.</source>
        <translation>Alasannya: %1.</translation>
    </message>
    <message>
        <source>Check the proxy settings of this computer.</source>
        <translation>Periksa pengaturan proksi komputer ini.</translation>
    </message>
    <message>
        <source>%1 could not be reached.</source>
        <translation>%1 tidak dapat dijangkau.</translation>
    </message>
    <message>
        <source>Check the network connection and the address.</source>
        <translation>Periksa koneksi jaringan dan alamatnya.</translation>
    </message>
    <message numerus="yes">
        <source>The server did not answer within %n second(s).</source>
        <translation>
            <numerusform>Server tidak menjawab dalam %n detik.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Server tidak menjawab tepat waktu.</translation>
    </message>
    <message>
        <source>The server sends the request elsewhere: from %1 to %2.</source>
        <translation>Server mengalihkan permintaan ke tempat lain: dari %1 ke %2.</translation>
    </message>
    <message>
        <source>A request is not passed on to another host or over a weaker connection without being asked.</source>
        <translation>Permintaan tidak diteruskan ke host lain atau lewat koneksi yang lebih lemah tanpa diminta.</translation>
    </message>
    <message>
        <source>If the new address is right, enter it as the SCEP server URL.</source>
        <translation>Jika alamat baru itu benar, masukkan sebagai URL server SCEP.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is far too large.</source>
        <translation>Jawaban server terlalu besar.</translation>
    </message>
    <message>
        <source>More than %1 came, which no SCEP answer needs.</source>
        <translation>Lebih dari %1 diterima, padahal tidak ada jawaban SCEP yang sebesar itu.</translation>
    </message>
    <message>
        <source>Check that the URL is that of a SCEP server.</source>
        <translation>Pastikan URL itu milik server SCEP.</translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <translation>Permintaan dibatalkan.</translation>
    </message>
    <message>
        <source>You stopped it before it was done.</source>
        <translation>Anda menghentikannya sebelum selesai.</translation>
    </message>
    <message>
        <source>Send it again, or continue it where that is offered: what was sent is kept.</source>
        <translation>Kirim lagi, atau lanjutkan bila ditawarkan: yang sudah dikirim tetap disimpan.</translation>
    </message>
    <message>
        <source>A web page came instead of a SCEP answer.</source>
        <translation>Yang diterima halaman web, bukan jawaban SCEP.</translation>
    </message>
    <message>
        <source>“%1” is an address for people, or a login page stands before the server.</source>
        <translation>“%1” adalah alamat untuk pengguna, atau ada halaman masuk di depan server.</translation>
    </message>
    <message>
        <source>Check the path of the URL. On NDES it is /certsrv/mscep/mscep.dll, not the administration page mscep_admin.</source>
        <translation>Periksa jalur URL. Pada NDES jalurnya /certsrv/mscep/mscep.dll, bukan halaman administrasi mscep_admin.</translation>
    </message>
    <message>
        <source>The server sent an empty answer to %1.</source>
        <translation>Server mengirim jawaban kosong untuk %1.</translation>
    </message>
    <message>
        <source>The path may be wrong, or the server does not understand the request in this form.</source>
        <translation>Jalurnya mungkin salah, atau server tidak memahami permintaan dalam bentuk ini.</translation>
    </message>
    <message>
        <source>Check the path of the URL, and look at the server&apos;s log.</source>
        <translation>Periksa jalur URL dan log server.</translation>
    </message>
    <message>
        <source>The server refused the request before reading it; the address may belong to a page that wants a login.</source>
        <translation>Server menolak permintaan sebelum membacanya; alamat itu mungkin milik halaman yang meminta masuk.</translation>
    </message>
    <message>
        <source>Check the path of the URL, and whether this computer&apos;s network is allowed. On NDES the path is /certsrv/mscep/mscep.dll.</source>
        <translation>Periksa jalur URL dan apakah jaringan komputer ini diizinkan. Pada NDES jalurnya /certsrv/mscep/mscep.dll.</translation>
    </message>
    <message>
        <source>There is nothing at this path on the server.</source>
        <translation>Tidak ada apa pun pada jalur ini di server.</translation>
    </message>
    <message>
        <source>Check the path of the SCEP server URL.</source>
        <translation>Periksa jalur pada URL server SCEP.</translation>
    </message>
    <message>
        <source>The server is overloaded or being maintained.</source>
        <translation>Server kelebihan beban atau sedang dipelihara.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Coba lagi nanti.</translation>
    </message>
    <message>
        <source>The server failed while handling the request; some servers answer a wrong challenge password in this way.</source>
        <translation>Server gagal saat menangani permintaan; beberapa server menjawab kata sandi tantangan yang salah dengan cara ini.</translation>
    </message>
    <message>
        <source>Check the challenge password, then look at the server&apos;s log.</source>
        <translation>Periksa kata sandi tantangan, lalu periksa log server.</translation>
    </message>
    <message>
        <source>The server refused the request, or could not handle it.</source>
        <translation>Server menolak permintaan atau tidak dapat menanganinya.</translation>
    </message>
    <message>
        <source>Check the URL, and look at the server&apos;s log.</source>
        <translation>Periksa URL dan log server.</translation>
    </message>
    <message>
        <source>The server answered with HTTP status %1.</source>
        <translation>Server menjawab dengan status HTTP %1.</translation>
    </message>
    <message>
        <source>The server says: “%1”</source>
        <translation>Server menyatakan: “%1”</translation>
    </message>
    <message>
        <source>The server&apos;s answer to %1 cannot be read.</source>
        <translation>Jawaban server untuk %1 tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>It is not what the SCEP standard asks for.</source>
        <translation>Jawaban itu tidak sesuai standar SCEP.</translation>
    </message>
    <message>
        <source>Check the URL. If it is right, the server, or something on the way, damages the answer.</source>
        <translation>Periksa URL. Jika sudah benar, berarti server, atau sesuatu di jalur jaringan, merusak jawabannya.</translation>
    </message>
    <message>
        <source>This server does not offer %1.</source>
        <translation>Server ini tidak menyediakan %1.</translation>
    </message>
    <message>
        <source>Many SCEP servers leave out parts of the standard.</source>
        <translation>Banyak server SCEP tidak menerapkan sebagian standar.</translation>
    </message>
    <message>
        <source>Ask the server&apos;s administrator for another way, or use a server that offers it.</source>
        <translation>Tanyakan cara lain kepada administrator server, atau gunakan server yang menyediakannya.</translation>
    </message>
    <message>
        <source>The server answered with an unknown status: %1.</source>
        <translation>Server menjawab dengan status yang tidak dikenal: %1.</translation>
    </message>
    <message>
        <source>The SCEP standard knows only success, failure and pending.</source>
        <translation>Standar SCEP hanya mengenal berhasil, gagal, dan ditangguhkan.</translation>
    </message>
    <message>
        <source>Report this to the server&apos;s administrator.</source>
        <translation>Laporkan ini kepada administrator server.</translation>
    </message>
    <message>
        <source>The server used weak algorithms: %1.</source>
        <translation>Server menggunakan algoritma lemah: %1.</translation>
    </message>
    <message>
        <source>They can be broken and are refused unless you allow them. IIS (NDES) and mscep servers often need them.</source>
        <translation>Algoritma itu dapat dibobol dan ditolak kecuali Anda izinkan. Server IIS (NDES) dan mscep sering memerlukannya.</translation>
    </message>
    <message>
        <source>Allow weak algorithms for this server if you must use it (--allow-weak on the command line), or have the server changed.</source>
        <translation>Izinkan algoritma lemah untuk server ini jika harus memakainya (--allow-weak di baris perintah), atau minta agar server diubah.</translation>
    </message>
    <message>
        <source>The server offers weak algorithms only.</source>
        <translation>Server hanya menyediakan algoritma lemah.</translation>
    </message>
    <message>
        <source>It offers: %1. Strong ones are AES and SHA-256. Older NDES (IIS) servers do not have them.</source>
        <translation>Yang tersedia: %1. Yang kuat adalah AES dan SHA-256. Server NDES (IIS) lama tidak memilikinya.</translation>
    </message>
    <message>
        <source>Allow weak algorithms for this server if you must use it (--allow-weak on the command line), or have the server updated.</source>
        <translation>Izinkan algoritma lemah untuk server ini jika harus memakainya (--allow-weak di baris perintah), atau minta agar server diperbarui.</translation>
    </message>
    <message>
        <source>The server&apos;s answer cannot be decrypted.</source>
        <translation>Jawaban server tidak dapat didekripsi.</translation>
    </message>
    <message>
        <source>It was encrypted for another key, or with an algorithm that is not known here. Newer NDES (IIS) servers do this when they are not spoken to with 3DES.</source>
        <translation>Jawaban itu dienkripsi untuk kunci lain, atau dengan algoritma yang tidak dikenal di sini. Server NDES (IIS) baru melakukannya bila tidak dihubungi dengan 3DES.</translation>
    </message>
    <message>
        <source>On IIS, allow weak algorithms for this server (--allow-weak on the command line) and try again; otherwise look at the server&apos;s log.</source>
        <translation>Pada IIS, izinkan algoritma lemah untuk server ini (--allow-weak di baris perintah) lalu coba lagi; selain itu, periksa log server.</translation>
    </message>
    <message>
        <source>The server&apos;s CA is not the one you named.</source>
        <translation>CA server bukan yang Anda sebutkan.</translation>
    </message>
    <message>
        <source>Its fingerprint is %2, but %1 was expected.</source>
        <translation>Sidik jarinya %2, padahal yang diharapkan %1.</translation>
    </message>
    <message>
        <source>Ask the CA&apos;s administrator for the right fingerprint. If yours is right, somebody stands between you and the server.</source>
        <translation>Tanyakan sidik jari yang benar kepada administrator CA. Jika milik Anda benar, ada pihak di antara Anda dan server.</translation>
    </message>
    <message>
        <source>The server shows another CA than before.</source>
        <translation>Server menampilkan CA yang berbeda dari sebelumnya.</translation>
    </message>
    <message>
        <source>The fingerprint on record is %1, the one received is %2.</source>
        <translation>Sidik jari yang tercatat %1, yang diterima %2.</translation>
    </message>
    <message>
        <source>The server&apos;s CA is not trusted yet.</source>
        <translation>CA server belum dipercaya.</translation>
    </message>
    <message>
        <source>It was never seen before. Its SHA-256 fingerprint is %1.</source>
        <translation>CA itu belum pernah terlihat. Sidik jari SHA-256-nya %1.</translation>
    </message>
    <message>
        <source>It is not clear which of the server&apos;s certificates is the CA.</source>
        <translation>Tidak jelas sertifikat server yang mana adalah CA.</translation>
    </message>
    <message>
        <source>The server sent %1 CA certificates that do not form one chain.</source>
        <translation>Server mengirim %1 sertifikat CA yang tidak membentuk satu rantai.</translation>
    </message>
    <message>
        <source>Name the CA by its fingerprint (--ca-fingerprint on the command line), or have the server send only its own CA.</source>
        <translation>Sebutkan CA dengan sidik jarinya (--ca-fingerprint di baris perintah), atau atur agar server hanya mengirim CA-nya sendiri.</translation>
    </message>
    <message>
        <source>The CA&apos;s certificate has expired.</source>
        <translation>Sertifikat CA telah kedaluwarsa.</translation>
    </message>
    <message>
        <source>It was valid until %1.</source>
        <translation>Sertifikat itu berlaku sampai %1.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock. If it is right, the CA must be renewed by its administrator.</source>
        <translation>Periksa jam komputer ini. Jika benar, CA harus diperbarui oleh administratornya.</translation>
    </message>
    <message>
        <source>The CA&apos;s certificate is not valid yet.</source>
        <translation>Sertifikat CA belum berlaku.</translation>
    </message>
    <message>
        <source>It is valid from %1.</source>
        <translation>Sertifikat itu berlaku mulai %1.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock, then try again.</source>
        <translation>Periksa jam komputer ini, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The certificate does not lead back to the trusted CA.</source>
        <translation>Sertifikat tidak berujung pada CA tepercaya.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, somebody on the way may be changing messages: ask the server&apos;s administrator.</source>
        <translation>Coba lagi. Jika terulang, mungkin ada pihak yang mengubah pesan di jalur jaringan: tanyakan kepada administrator server.</translation>
    </message>
    <message>
        <source>The answer belongs to another request.</source>
        <translation>Jawaban itu milik permintaan lain.</translation>
    </message>
    <message>
        <source>Its transactionID is not the one that was sent.</source>
        <translation>transactionID-nya bukan yang dikirim.</translation>
    </message>
    <message>
        <source>The answer may be an old one that was sent again.</source>
        <translation>Jawaban itu mungkin jawaban lama yang dikirim ulang.</translation>
    </message>
    <message>
        <source>It does not repeat the random number of this request.</source>
        <translation>Jawaban itu tidak mengulang angka acak dari permintaan ini.</translation>
    </message>
    <message>
        <source>The answer is not signed by the server&apos;s CA.</source>
        <translation>Jawaban itu tidak ditandatangani CA server.</translation>
    </message>
    <message>
        <source>Its signature was made by a stranger, or the message was changed on the way.</source>
        <translation>Tanda tangannya dibuat pihak asing, atau pesannya diubah di jalan.</translation>
    </message>
    <message>
        <source>The certificate that came is not for this key.</source>
        <translation>Sertifikat yang diterima bukan untuk kunci ini.</translation>
    </message>
    <message>
        <source>It holds another public key than the one that was sent.</source>
        <translation>Sertifikat itu memuat kunci publik yang berbeda dari yang dikirim.</translation>
    </message>
    <message>
        <source>The server reports success but sent no certificate.</source>
        <translation>Server melaporkan berhasil tetapi tidak mengirim sertifikat.</translation>
    </message>
    <message>
        <source>Its answer does not hold the certificate that was asked for.</source>
        <translation>Jawabannya tidak memuat sertifikat yang diminta.</translation>
    </message>
    <message>
        <source>Look at the server&apos;s log; the certificate may have been issued.</source>
        <translation>Periksa log server; sertifikatnya mungkin sudah diterbitkan.</translation>
    </message>
    <message>
        <source>A challenge password is needed for an EC key.</source>
        <translation>Kunci EC memerlukan kata sandi tantangan.</translation>
    </message>
    <message>
        <source>An EC key cannot decrypt the answer, so the answer is encrypted under the challenge password.</source>
        <translation>Kunci EC tidak dapat mendekripsi jawaban, sehingga jawaban dienkripsi dengan kata sandi tantangan.</translation>
    </message>
    <message>
        <source>Enter the challenge password, or choose an RSA key.</source>
        <translation>Masukkan kata sandi tantangan, atau pilih kunci RSA.</translation>
    </message>
    <message>
        <source>%1 needs an RSA key.</source>
        <translation>%1 memerlukan kunci RSA.</translation>
    </message>
    <message>
        <source>The answer is encrypted for the key that signs, and an EC key cannot decrypt.</source>
        <translation>Jawaban dienkripsi untuk kunci yang menandatangani, dan kunci EC tidak dapat mendekripsi.</translation>
    </message>
    <message>
        <source>Use a certificate with an RSA key. For a revocation list, use the address in the certificate.</source>
        <translation>Gunakan sertifikat dengan kunci RSA. Untuk daftar pencabutan, gunakan alamat di dalam sertifikat.</translation>
    </message>
    <message>
        <source>The server refused the request for a reason that is not in the standard (Fail Info %1).</source>
        <translation>Server menolak permintaan dengan alasan di luar standar (Fail Info %1).</translation>
    </message>
    <message>
        <source>Only its administrator can know what this means.</source>
        <translation>Hanya administratornya yang tahu artinya.</translation>
    </message>
    <message>
        <source>Look at the server&apos;s log, or ask its administrator.</source>
        <translation>Periksa log server, atau tanyakan kepada administratornya.</translation>
    </message>
    <message>
        <source>The server has put the request off.</source>
        <translation>Server menangguhkan permintaan.</translation>
    </message>
    <message>
        <source>Somebody must approve it there first.</source>
        <translation>Permintaan harus disetujui di sana terlebih dahulu.</translation>
    </message>
    <message>
        <source>Have it approved, then continue the request (“scepterctl resume” on the command line). The key is kept.</source>
        <translation>Mintalah persetujuan, lalu lanjutkan permintaan (“scepterctl resume” di baris perintah). Kuncinya tetap disimpan.</translation>
    </message>
    <message>
        <source>A request is being sent already.</source>
        <translation>Permintaan sedang dikirim.</translation>
    </message>
    <message>
        <source>Wait until it is done, or cancel it.</source>
        <translation>Tunggu hingga selesai, atau batalkan.</translation>
    </message>
    <message>
        <source>The communication settings are missing.</source>
        <translation>Pengaturan komunikasi belum ada.</translation>
    </message>
    <message>
        <source>Without a SCEP server URL no request can be sent.</source>
        <translation>Tanpa URL server SCEP, permintaan tidak dapat dikirim.</translation>
    </message>
    <message>
        <source>Enter the SCEP server URL under “Communication Settings”.</source>
        <translation>Masukkan URL server SCEP di “Pengaturan Komunikasi”.</translation>
    </message>
    <message>
        <source>The server does not support the algorithms of the request (Fail Info 0).</source>
        <translation>Server tidak mendukung algoritma permintaan (Fail Info 0).</translation>
    </message>
    <message>
        <source>It does not know the key&apos;s kind, the hash or the cipher.</source>
        <translation>Server tidak mengenal jenis kunci, fungsi hash, atau sandinya.</translation>
    </message>
    <message>
        <source>Try SHA-256 with an RSA key of 2048 bits. An old IIS (NDES) server may need weak algorithms to be allowed for it (--allow-weak on the command line).</source>
        <translation>Coba SHA-256 dengan kunci RSA 2048 bit. Server IIS (NDES) lama mungkin memerlukan izin algoritma lemah (--allow-weak di baris perintah).</translation>
    </message>
    <message>
        <source>The server could not verify the request (Fail Info 1).</source>
        <translation>Server tidak dapat memverifikasi permintaan (Fail Info 1).</translation>
    </message>
    <message>
        <source>The request&apos;s signature did not pass its check, or the server could not decrypt it. Newer NDES (IIS) servers answer like this when they are not spoken to with 3DES.</source>
        <translation>Tanda tangan permintaan tidak lolos pemeriksaan, atau server tidak dapat mendekripsinya. Server NDES (IIS) baru menjawab seperti ini bila tidak dihubungi dengan 3DES.</translation>
    </message>
    <message>
        <source>Check that the server&apos;s CA was not replaced. On IIS, allow weak algorithms for this server (--allow-weak on the command line) and try again.</source>
        <translation>Pastikan CA server belum diganti. Pada IIS, izinkan algoritma lemah untuk server ini (--allow-weak di baris perintah) lalu coba lagi.</translation>
    </message>
    <message>
        <source>The server refused the request (Fail Info 2).</source>
        <translation>Server menolak permintaan (Fail Info 2).</translation>
    </message>
    <message>
        <source>Most often the challenge password is wrong, used up or expired, or the name is not allowed. A password from NDES is good once and for 60 minutes.</source>
        <translation>Biasanya kata sandi tantangan salah, sudah terpakai, atau kedaluwarsa, atau namanya tidak diizinkan. Kata sandi dari NDES berlaku sekali dan selama 60 menit.</translation>
    </message>
    <message>
        <source>Get a new challenge password from the server&apos;s administrator, check the name, and send the request again.</source>
        <translation>Mintalah kata sandi tantangan baru dari administrator server, periksa namanya, lalu kirim lagi permintaan.</translation>
    </message>
    <message>
        <source>The server&apos;s clock and this computer&apos;s are too far apart (Fail Info 3).</source>
        <translation>Selisih jam server dan jam komputer ini terlalu besar (Fail Info 3).</translation>
    </message>
    <message>
        <source>The time at which the request was signed is not close enough to the server&apos;s time.</source>
        <translation>Waktu penandatanganan permintaan tidak cukup dekat dengan waktu server.</translation>
    </message>
    <message>
        <source>Set both clocks, best by a time server, and send the request again.</source>
        <translation>Setel kedua jam, sebaiknya melalui server waktu, lalu kirim lagi permintaan.</translation>
    </message>
    <message>
        <source>The server found no such certificate (Fail Info 4).</source>
        <translation>Server tidak menemukan sertifikat tersebut (Fail Info 4).</translation>
    </message>
    <message>
        <source>It has no certificate or request that fits what was asked for; it may have forgotten a request that waited for approval.</source>
        <translation>Server tidak memiliki sertifikat atau permintaan yang sesuai; server mungkin telah melupakan permintaan yang menunggu persetujuan.</translation>
    </message>
    <message>
        <source>Check that the server and the certificate are the right ones, or send a new request.</source>
        <translation>Pastikan server dan sertifikatnya benar, atau kirim permintaan baru.</translation>
    </message>
    <message>
        <source>The server refused the request (Fail Info %1).</source>
        <translation>Server menolak permintaan (Fail Info %1).</translation>
    </message>
    <message>
        <source>The server refused the request.</source>
        <translation>Server menolak permintaan.</translation>
    </message>
    <message>
        <source>It gave no reason that the standard defines.</source>
        <translation>Server tidak memberi alasan yang ditetapkan standar.</translation>
    </message>
    <message>
        <source>Something went wrong that this program has no words for.</source>
        <translation>Terjadi kesalahan yang tidak dapat dijelaskan program ini.</translation>
    </message>
    <message>
        <source>Its name is “%1”.</source>
        <translation>Namanya “%1”.</translation>
    </message>
    <message>
        <source>Report it together with the technical details.</source>
        <translation>Laporkan bersama rincian teknisnya.</translation>
    </message>
    <message>
        <source>“%1” is not a private key.</source>
        <translation>“%1” bukan kunci privat.</translation>
    </message>
    <message>
        <source>“%1” is not a certificate.</source>
        <translation>“%1” bukan sertifikat.</translation>
    </message>
    <message>
        <source>The server does not know the CA identifier “%1”.</source>
        <translation>Server tidak mengenal pengenal CA “%1”.</translation>
    </message>
    <message>
        <source>Without an identifier it answers with its CA certificate.</source>
        <translation>Tanpa pengenal, server menjawab dengan sertifikat CA-nya.</translation>
    </message>
    <message>
        <source>Correct the CA identifier, or leave it out (--ca-id on the command line).</source>
        <translation>Perbaiki pengenal CA, atau hilangkan (--ca-id di baris perintah).</translation>
    </message>
    <message numerus="yes">
        <source>The server&apos;s clock is %n second(s) ahead of this computer&apos;s.</source>
        <translation>
            <numerusform>Jam server %n detik lebih cepat dari jam komputer ini.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server&apos;s clock is %n second(s) behind this computer&apos;s.</source>
        <translation>
            <numerusform>Jam server %n detik lebih lambat dari jam komputer ini.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%2” is not valid for %1.</source>
        <translation>“%2” tidak sah untuk %1.</translation>
    </message>
    <message>
        <source>%1 is missing or not valid.</source>
        <translation>%1 tidak ada atau tidak sah.</translation>
    </message>
    <message>
        <source>It takes one of: %1.</source>
        <translation>Isi dengan salah satu dari: %1.</translation>
    </message>
    <message>
        <source>A name reads like “O=Example, CN=printer.example”; a common name or an organization has at most 64 characters.</source>
        <translation>Nama ditulis seperti “O=Contoh, CN=printer.contoh”; nama umum atau organisasi paling banyak 64 karakter.</translation>
    </message>
    <message>
        <source>A common name has 1 to 64 characters.</source>
        <translation>Nama umum terdiri atas 1 hingga 64 karakter.</translation>
    </message>
    <message>
        <source>It reads dns:NAME or ip:ADDRESS.</source>
        <translation>Tulis sebagai dns:NAMA atau ip:ALAMAT.</translation>
    </message>
    <message>
        <source>It takes names like serverAuth, or object identifiers.</source>
        <translation>Isi dengan nama seperti serverAuth, atau pengenal objek.</translation>
    </message>
    <message>
        <source>A challenge password is text in UTF-8.</source>
        <translation>Kata sandi tantangan berupa teks UTF-8.</translation>
    </message>
    <message>
        <source>A PKCS#12 file with a key and its certificate is wanted.</source>
        <translation>Diperlukan file PKCS#12 yang berisi kunci beserta sertifikatnya.</translation>
    </message>
    <message>
        <source>A port number lies between 1 and 65535.</source>
        <translation>Nomor port berada di antara 1 dan 65535.</translation>
    </message>
    <message>
        <source>It takes seconds, up to 3600.</source>
        <translation>Isi dengan detik, paling banyak 3600.</translation>
    </message>
    <message>
        <source>It takes a count.</source>
        <translation>Isi dengan jumlah.</translation>
    </message>
    <message>
        <source>It takes seconds, up to 86400.</source>
        <translation>Isi dengan detik, paling banyak 86400.</translation>
    </message>
    <message>
        <source>It takes the hex digits of a SHA-256 or SHA-1 fingerprint.</source>
        <translation>Isi dengan digit heksadesimal sidik jari SHA-256 atau SHA-1.</translation>
    </message>
    <message>
        <source>--cert and --key-file go together.</source>
        <translation>--cert dan --key-file digunakan bersama.</translation>
    </message>
    <message>
        <source>It takes none, environment, or the URL of a proxy.</source>
        <translation>Isi dengan none, environment, atau URL proksi.</translation>
    </message>
    <message>
        <source>%1 needs %2.</source>
        <translation>%1 memerlukan %2.</translation>
    </message>
    <message>
        <source>It is damaged, or a newer version of this program wrote it.</source>
        <translation>Isinya rusak, atau ditulis oleh versi program yang lebih baru.</translation>
    </message>
    <message>
        <source>Another CA may be in use now, or an intermediate certificate may be missing. Ask the CA&apos;s administrator.</source>
        <translation>Mungkin CA lain kini dipakai, atau sertifikat perantara tidak ada. Tanyakan kepada administrator CA.</translation>
    </message>
    <message>
        <source>It takes bytes: %1.</source>
        <translation>Isi dengan jumlah bita: %1.</translation>
    </message>
    <message>
        <source>It takes seconds: %1.</source>
        <translation>Isi dengan detik: %1.</translation>
    </message>
    <message>
        <source>It takes days: %1.</source>
        <translation>Isi dengan hari: %1.</translation>
    </message>
    <message>
        <source>It takes a count: %1.</source>
        <translation>Isi dengan jumlah: %1.</translation>
    </message>
    <message>
        <source>--tls-cert and --tls-key go together.</source>
        <translation>--tls-cert dan --tls-key digunakan bersama.</translation>
    </message>
    <message>
        <source>It takes hex digits. For getcert and getcrl, --cert with --key-file may say instead which certificate is meant.</source>
        <translation>Isi dengan digit heksadesimal. Untuk getcert dan getcrl, --cert bersama --key-file dapat menunjukkan sertifikat yang dimaksud.</translation>
    </message>
    <message>
        <source>It takes sqlite:FILE or the path of a file. Database servers are not supported yet.</source>
        <translation>Isi dengan sqlite:FILE atau jalur sebuah file. Server basis data belum didukung.</translation>
    </message>
    <message>
        <source>A passphrase must not be empty.</source>
        <translation>Frasa sandi tidak boleh kosong.</translation>
    </message>
    <message>
        <source>A name has 1 to 32 characters: small letters a to z, digits and hyphens.</source>
        <translation>Nama terdiri atas 1 hingga 32 karakter: huruf kecil a sampai z, angka, dan tanda hubung.</translation>
    </message>
    <message>
        <source>It takes a name such as “CN=Printer CA, O=Example”, and must not be empty.</source>
        <translation>Isi dengan nama seperti “CN=CA Printer, O=Contoh”; tidak boleh kosong.</translation>
    </message>
    <message>
        <source>It takes the file to write the certificate signing request to. The next key pair of a subordinate CA needs one.</source>
        <translation>Isi dengan file tujuan permintaan penandatanganan sertifikat. Pasangan kunci berikutnya dari CA bawahan memerlukannya.</translation>
    </message>
    <message>
        <source>It takes a PEM file with the CA&apos;s certificate and those above it.</source>
        <translation>Isi dengan file PEM yang memuat sertifikat CA beserta sertifikat di atasnya.</translation>
    </message>
    <message>
        <source>A PKCS#12 file has a passphrase of its own. The option names the file that holds it, or - for standard input.</source>
        <translation>File PKCS#12 memiliki frasa sandi sendiri. Opsi ini menunjuk file yang memuatnya, atau - untuk masukan standar.</translation>
    </message>
    <message>
        <source>It takes the name of a CA. It may be left out only where there is exactly one.</source>
        <translation>Isi dengan nama CA. Boleh dihilangkan hanya jika ada tepat satu CA.</translation>
    </message>
    <message>
        <source>It takes an http or https URL that names a host and has no query, such as https://scep.example.com.</source>
        <translation>Isi dengan URL http atau https yang menyebut nama host dan tanpa bagian kueri, misalnya https://scep.example.com.</translation>
    </message>
    <message>
        <source>It takes an IP address or a network such as 10.0.0.0/8.</source>
        <translation>Isi dengan alamat IP atau jaringan seperti 10.0.0.0/8.</translation>
    </message>
    <message>
        <source>It takes days: 0 or more, and fewer than the validity has.</source>
        <translation>Isi dengan hari: 0 atau lebih, dan kurang dari periode validitas.</translation>
    </message>
    <message>
        <source>It takes days: 0–36500. With 0 a certificate may be renewed at any time.</source>
        <translation>Isi dengan hari: 0–36500. Dengan 0, sertifikat boleh diperbarui kapan saja.</translation>
    </message>
    <message>
        <source>It takes an IP address and a port, such as 0.0.0.0:8080 or [::1]:8080.</source>
        <translation>Isi dengan alamat IP dan port, misalnya 0.0.0.0:8080 atau [::1]:8080.</translation>
    </message>
    <message>
        <source>An IP address of this computer is wanted; 0.0.0.0 and :: stand for all of them.</source>
        <translation>Diperlukan alamat IP komputer ini; 0.0.0.0 dan :: berarti semuanya.</translation>
    </message>
    <message>
        <source>It takes a duration: a number with s, m, h, d or w behind it, such as 12h or 30d.</source>
        <translation>Isi dengan durasi: angka diikuti s, m, h, d, atau w (detik, menit, jam, hari, minggu), misalnya 12h atau 30d.</translation>
    </message>
    <message>
        <source>It takes a count of at least 1.</source>
        <translation>Isi dengan jumlah paling sedikit 1.</translation>
    </message>
    <message>
        <source>A renewable challenge password is bound to one subject: give --subject or --csv.</source>
        <translation>Kata sandi tantangan yang dapat diperbarui terikat pada satu subjek: berikan --subject atau --csv.</translation>
    </message>
    <message>
        <source>It takes a file with a common name at the beginning of each line.</source>
        <translation>Isi dengan file yang memuat nama umum di awal setiap baris.</translation>
    </message>
    <message>
        <source>A password of your own has at most 255 bytes, and is for one challenge only: it does not go with --csv.</source>
        <translation>Kata sandi buatan sendiri paling banyak 255 bita dan hanya untuk satu tantangan: tidak dapat dipakai bersama --csv.</translation>
    </message>
    <message>
        <source>It takes a date such as 2026-01-31, a time such as 2026-01-31T12:00:00Z, or a duration such as 7d.</source>
        <translation>Isi dengan tanggal seperti 2026-01-31, waktu seperti 2026-01-31T12:00:00Z, atau durasi seperti 7d.</translation>
    </message>
    <message>
        <source>There is no store at “%1”.</source>
        <translation>Tidak ada penyimpanan di “%1”.</translation>
    </message>
    <message>
        <source>Nothing has been created there yet.</source>
        <translation>Belum ada yang dibuat di sana.</translation>
    </message>
    <message>
        <source>Check the path, or create the store: “scepterctl store init”.</source>
        <translation>Periksa jalurnya, atau buat penyimpanan: “scepterctl store init”.</translation>
    </message>
    <message>
        <source>The store “%1” could not be used.</source>
        <translation>Penyimpanan “%1” tidak dapat digunakan.</translation>
    </message>
    <message>
        <source>The database says: %2.</source>
        <translation>Basis data menyatakan: %2.</translation>
    </message>
    <message>
        <source>Check the path, its permissions and the room on the disk, then try again. Nothing was changed.</source>
        <translation>Periksa jalur, izinnya, dan ruang pada disk, lalu coba lagi. Tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>The store “%1” is damaged, or is no store.</source>
        <translation>Penyimpanan “%1” rusak, atau bukan penyimpanan.</translation>
    </message>
    <message>
        <source>Restore it from a backup. The file was left as it is.</source>
        <translation>Pulihkan dari cadangan. File itu dibiarkan apa adanya.</translation>
    </message>
    <message>
        <source>The store “%1” was written by a newer version of this program.</source>
        <translation>Penyimpanan “%1” ditulis oleh versi program yang lebih baru.</translation>
    </message>
    <message>
        <source>Its part “%2” has version %3; this program knows versions up to %4.</source>
        <translation>Bagian “%2” memiliki versi %3; program ini mengenal versi hingga %4.</translation>
    </message>
    <message>
        <source>Update this program. The store was left as it is.</source>
        <translation>Perbarui program ini. Penyimpanan dibiarkan apa adanya.</translation>
    </message>
    <message>
        <source>The store is locked.</source>
        <translation>Penyimpanan terkunci.</translation>
    </message>
    <message>
        <source>Changes need its passphrase, and none was given.</source>
        <translation>Perubahan memerlukan frasa sandinya, dan frasa sandi belum diberikan.</translation>
    </message>
    <message>
        <source>The passphrase does not open the store “%1”.</source>
        <translation>Frasa sandi itu tidak membuka penyimpanan “%1”.</translation>
    </message>
    <message>
        <source>It was set up with another one.</source>
        <translation>Penyimpanan itu dibuat dengan frasa sandi lain.</translation>
    </message>
    <message>
        <source>What the store keeps sealed cannot be opened: %1.</source>
        <translation>Yang disegel di penyimpanan tidak dapat dibuka: %1.</translation>
    </message>
    <message>
        <source>It was changed or exchanged outside this program.</source>
        <translation>Isinya diubah atau ditukar di luar program ini.</translation>
    </message>
    <message>
        <source>Restore the store from a backup.</source>
        <translation>Pulihkan penyimpanan dari cadangan.</translation>
    </message>
    <message>
        <source>It is %2.</source>
        <translation>Proses itu adalah %2.</translation>
    </message>
    <message>
        <source>Use that one, or stop it first. If it has died, what it did can be taken over after half a minute.</source>
        <translation>Gunakan proses itu, atau hentikan lebih dahulu. Jika proses itu sudah mati, pekerjaannya dapat diambil alih setelah setengah menit.</translation>
    </message>
    <message>
        <source>Another process serves the connector “%1” already.</source>
        <translation>Proses lain sudah menjalankan konektor “%1”.</translation>
    </message>
    <message>
        <source>Another process does this already: %1.</source>
        <translation>Proses lain sudah melakukan ini: %1.</translation>
    </message>
    <message>
        <source>The store “%2” has no passphrase yet.</source>
        <translation>Penyimpanan “%2” belum memiliki frasa sandi.</translation>
    </message>
    <message>
        <source>Without one it can keep neither keys nor challenge passwords.</source>
        <translation>Tanpa frasa sandi, kunci dan kata sandi tantangan tidak dapat disimpan di dalamnya.</translation>
    </message>
    <message>
        <source>Set one: “scepterctl store init” with --passphrase-file.</source>
        <translation>Tetapkan frasa sandi: “scepterctl store init” dengan --passphrase-file.</translation>
    </message>
    <message>
        <source>There is no connector to serve.</source>
        <translation>Tidak ada konektor yang dapat dijalankan.</translation>
    </message>
    <message>
        <source>None has been created, or the CA behind each of them still waits for its certificate.</source>
        <translation>Belum ada yang dibuat, atau CA di balik masing-masing masih menunggu sertifikatnya.</translation>
    </message>
    <message>
        <source>Create a connector (“scepterctl connector create”), or install the CA&apos;s certificate (“scepterctl ca install”).</source>
        <translation>Buat konektor (“scepterctl connector create”), atau pasang sertifikat CA (“scepterctl ca install”).</translation>
    </message>
    <message>
        <source>The CA “%2” was not found.</source>
        <translation>CA “%2” tidak ditemukan.</translation>
    </message>
    <message>
        <source>The connector “%2” was not found.</source>
        <translation>Konektor “%2” tidak ditemukan.</translation>
    </message>
    <message>
        <source>There is no challenge password with the ID “%2”.</source>
        <translation>Tidak ada kata sandi tantangan dengan ID “%2”.</translation>
    </message>
    <message>
        <source>There is no request with the ID “%2”.</source>
        <translation>Tidak ada permintaan dengan ID “%2”.</translation>
    </message>
    <message>
        <source>The file “%2” was not found.</source>
        <translation>File “%2” tidak ditemukan.</translation>
    </message>
    <message>
        <source>The certificate “%2” was not found.</source>
        <translation>Sertifikat “%2” tidak ditemukan.</translation>
    </message>
    <message>
        <source>The store has nothing of that name or ID.</source>
        <translation>Penyimpanan tidak memuat apa pun dengan nama atau ID itu.</translation>
    </message>
    <message>
        <source>Check it against the list.</source>
        <translation>Cocokkan dengan daftarnya.</translation>
    </message>
    <message>
        <source>The store “%2” has a passphrase already.</source>
        <translation>Penyimpanan “%2” sudah memiliki frasa sandi.</translation>
    </message>
    <message>
        <source>A store has one passphrase.</source>
        <translation>Satu penyimpanan memiliki satu frasa sandi.</translation>
    </message>
    <message>
        <source>Use that one, or change it: “scepterctl store passphrase”.</source>
        <translation>Gunakan frasa sandi itu, atau gantilah: “scepterctl store passphrase”.</translation>
    </message>
    <message>
        <source>The file “%2” exists already.</source>
        <translation>File “%2” sudah ada.</translation>
    </message>
    <message>
        <source>It would be overwritten.</source>
        <translation>File itu akan tertimpa.</translation>
    </message>
    <message>
        <source>Choose another name, or move it away.</source>
        <translation>Pilih nama lain, atau pindahkan file itu.</translation>
    </message>
    <message>
        <source>This challenge password exists already: its ID is “%2”.</source>
        <translation>Kata sandi tantangan ini sudah ada: ID-nya “%2”.</translation>
    </message>
    <message>
        <source>A connector tells its challenges apart by their passwords.</source>
        <translation>Konektor membedakan tantangannya berdasarkan kata sandinya.</translation>
    </message>
    <message>
        <source>Choose another password, or delete that challenge first.</source>
        <translation>Pilih kata sandi lain, atau hapus tantangan itu lebih dahulu.</translation>
    </message>
    <message>
        <source>The next key pair of this CA exists already (“%2”).</source>
        <translation>Pasangan kunci berikutnya dari CA ini sudah ada (“%2”).</translation>
    </message>
    <message>
        <source>It waits for its certificate, or to take over.</source>
        <translation>Pasangan kunci itu menunggu sertifikatnya, atau menunggu untuk mengambil alih.</translation>
    </message>
    <message>
        <source>Install the signed chain of its request first: “scepterctl ca install”.</source>
        <translation>Pasang dahulu rantai yang ditandatangani untuk permintaannya: “scepterctl ca install”.</translation>
    </message>
    <message>
        <source>The CA “%2” exists already.</source>
        <translation>CA “%2” sudah ada.</translation>
    </message>
    <message>
        <source>The connector “%2” exists already.</source>
        <translation>Konektor “%2” sudah ada.</translation>
    </message>
    <message>
        <source>Names are unique.</source>
        <translation>Nama harus unik.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Pilih nama lain.</translation>
    </message>
    <message>
        <source>It has been approved already; its certificate is issued when the device asks again.</source>
        <translation>Permintaan itu sudah disetujui; sertifikatnya diterbitkan saat perangkat meminta lagi.</translation>
    </message>
    <message>
        <source>It has been rejected already.</source>
        <translation>Permintaan itu sudah ditolak.</translation>
    </message>
    <message>
        <source>Its certificate has been issued already.</source>
        <translation>Sertifikatnya sudah diterbitkan.</translation>
    </message>
    <message>
        <source>It was answered when it came.</source>
        <translation>Permintaan itu dijawab saat diterima.</translation>
    </message>
    <message>
        <source>It has not been decided how the CA&apos;s key would be recovered.</source>
        <translation>Belum diputuskan bagaimana kunci CA akan dipulihkan.</translation>
    </message>
    <message>
        <source>When the store or its passphrase is lost, so is the key, and every certificate of the CA has to be replaced.</source>
        <translation>Jika penyimpanan atau frasa sandinya hilang, kuncinya pun hilang, dan setiap sertifikat dari CA itu harus diganti.</translation>
    </message>
    <message>
        <source>Name a recovery file with --recovery, or refuse one with --no-recovery.</source>
        <translation>Tentukan file pemulihan dengan --recovery, atau tolak dengan --no-recovery.</translation>
    </message>
    <message>
        <source>The CA “%1” cannot issue yet.</source>
        <translation>CA “%1” belum dapat menerbitkan sertifikat.</translation>
    </message>
    <message>
        <source>Its own certificate has not been installed.</source>
        <translation>Sertifikatnya sendiri belum dipasang.</translation>
    </message>
    <message>
        <source>Have its request signed, then install the chain: “scepterctl ca install”.</source>
        <translation>Mintalah tanda tangan untuk permintaannya, lalu pasang rantainya: “scepterctl ca install”.</translation>
    </message>
    <message>
        <source>The request %1 is not waiting for a decision.</source>
        <translation>Permintaan %1 tidak menunggu keputusan.</translation>
    </message>
    <message>
        <source>The certificate %1 is revoked already.</source>
        <translation>Sertifikat %1 sudah dicabut.</translation>
    </message>
    <message>
        <source>A revocation is final.</source>
        <translation>Pencabutan bersifat final.</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>Tidak ada yang perlu dilakukan.</translation>
    </message>
    <message>
        <source>The file holds no certificate for the CA “%1”.</source>
        <translation>File itu tidak memuat sertifikat untuk CA “%1”.</translation>
    </message>
    <message>
        <source>None of the certificates in it is a CA certificate for this CA&apos;s key.</source>
        <translation>Tidak satu pun sertifikat di dalamnya merupakan sertifikat CA untuk kunci CA ini.</translation>
    </message>
    <message>
        <source>Choose the file with the CA certificate that belongs to the key, and with those above it.</source>
        <translation>Pilih file dengan sertifikat CA yang sesuai dengan kuncinya, beserta sertifikat di atasnya.</translation>
    </message>
    <message>
        <source>The audit log has been tampered with.</source>
        <translation>Log audit telah diubah secara tidak sah.</translation>
    </message>
    <message>
        <source>The audit log has been tampered with, at entry %1.</source>
        <translation>Log audit telah diubah secara tidak sah, pada entri %1.</translation>
    </message>
    <message>
        <source>What is wrong: %2.</source>
        <translation>Yang salah: %2.</translation>
    </message>
    <message>
        <source>Keep the store as evidence, and compare it with a backup.</source>
        <translation>Simpan penyimpanan itu sebagai bukti, dan bandingkan dengan cadangan.</translation>
    </message>
    <message>
        <source>Nothing can be served at %1.</source>
        <translation>Koneksi tidak dapat diterima di %1.</translation>
    </message>
    <message>
        <source>Choose another address or port, or stop the program that uses it.</source>
        <translation>Pilih alamat atau port lain, atau hentikan program yang memakainya.</translation>
    </message>
    <message>
        <source>This was changed by somebody else in the meantime.</source>
        <translation>Ini telah diubah oleh pihak lain sementara itu.</translation>
    </message>
    <message>
        <source>Two changes at once would have contradicted each other.</source>
        <translation>Dua perubahan sekaligus akan saling bertentangan.</translation>
    </message>
    <message>
        <source>Look at it as it is now, and try again if it is still needed.</source>
        <translation>Lihat keadaannya sekarang, lalu coba lagi jika masih diperlukan.</translation>
    </message>
    <message>
        <source>A device sends one request at a time.</source>
        <translation>Perangkat mengirim satu permintaan dalam satu waktu.</translation>
    </message>
    <message>
        <source>The timer for the automatic request is on.</source>
        <translation>Timer permintaan otomatis sedang aktif.</translation>
    </message>
    <message>
        <source>As long as it is, neither can the communication settings be updated, nor can a manual request be sent.</source>
        <translation>Selama timer aktif, pengaturan komunikasi tidak dapat diperbarui dan permintaan manual tidak dapat dikirim.</translation>
    </message>
    <message>
        <source>Clear [Enable Timer for Certificate Issuance Auto Request] on the page “Settings for Certificate Issuance Auto Request”, then try again.</source>
        <translation>Kosongkan [Aktifkan Timer untuk Permintaan Penerbitan Sertifikat Otomatis] di halaman “Pengaturan Permintaan Penerbitan Sertifikat Otomatis”, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The limit of keys and certificates that can be registered in the machine has been reached.</source>
        <translation>Batas jumlah kunci dan sertifikat yang dapat didaftarkan di mesin telah tercapai.</translation>
    </message>
    <message>
        <source>It holds %1 of them, the default key included. Nothing was sent to the server.</source>
        <translation>Mesin menampung %1, termasuk kunci default. Tidak ada yang dikirim ke server.</translation>
    </message>
    <message>
        <source>For the automatic request, select [Delete Old Key and Certificate]; otherwise remove a key that is no longer needed.</source>
        <translation>Untuk permintaan otomatis, pilih [Hapus Kunci dan Sertifikat Lama]; selain itu hapus kunci yang tidak diperlukan lagi.</translation>
    </message>
    <message>
        <source>The settings in “%1” cannot be imported.</source>
        <translation>Pengaturan dalam “%1” tidak dapat diimpor.</translation>
    </message>
    <message>
        <source>Line %2: %3.</source>
        <translation>Baris %2: %3.</translation>
    </message>
    <message>
        <source>At “%2”: %3.</source>
        <translation>Pada “%2”: %3.</translation>
    </message>
    <message>
        <source>Correct the file, or export it anew. Nothing was changed.</source>
        <translation>Perbaiki file, atau ekspor ulang. Tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>the key name</source>
        <translation>nama kunci</translation>
    </message>
    <message>
        <source>the signature algorithm</source>
        <translation>algoritma tanda tangan</translation>
    </message>
    <message>
        <source>the key length</source>
        <translation>panjang kunci</translation>
    </message>
    <message>
        <source>the organization</source>
        <translation>organisasi</translation>
    </message>
    <message>
        <source>the common name</source>
        <translation>nama umum (CN)</translation>
    </message>
    <message>
        <source>the key use location</source>
        <translation>lokasi penggunaan kunci</translation>
    </message>
    <message>
        <source>the IPSec destination</source>
        <translation>tujuan IPSec</translation>
    </message>
    <message>
        <source>the IPSec destinations</source>
        <translation>daftar tujuan IPSec</translation>
    </message>
    <message>
        <source>the port number</source>
        <translation>nomor port</translation>
    </message>
    <message>
        <source>the communication timeout</source>
        <translation>batas waktu komunikasi</translation>
    </message>
    <message>
        <source>the CA fingerprint</source>
        <translation>sidik jari CA</translation>
    </message>
    <message>
        <source>the number of polling times</source>
        <translation>jumlah polling</translation>
    </message>
    <message>
        <source>the polling interval</source>
        <translation>interval polling</translation>
    </message>
    <message>
        <source>the request interval</source>
        <translation>interval permintaan</translation>
    </message>
    <message>
        <source>the request start date/time</source>
        <translation>tanggal/waktu mulai permintaan</translation>
    </message>
    <message>
        <source>the time zone</source>
        <translation>zona waktu</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>nama</translation>
    </message>
    <message>
        <source>importing/exporting the setting data</source>
        <translation>impor/ekspor data pengaturan</translation>
    </message>
    <message>
        <source>the passphrase</source>
        <translation>frasa sandi</translation>
    </message>
    <message>
        <source>It takes a number from %3 to %4.</source>
        <translation>Nilainya berupa bilangan dari %3 hingga %4.</translation>
    </message>
    <message>
        <source>A key name has 1 to 24 characters and no slashes.</source>
        <translation>Nama kunci terdiri atas 1 hingga 24 karakter tanpa garis miring.</translation>
    </message>
    <message>
        <source>A key name has 1 to 24 characters: letters a to z and digits.</source>
        <translation>Nama kunci terdiri atas 1 hingga 24 karakter: huruf a hingga z dan angka.</translation>
    </message>
    <message>
        <source>The device does not sign with this hash function.</source>
        <translation>Perangkat tidak menandatangani dengan fungsi hash ini.</translation>
    </message>
    <message>
        <source>The device does not generate such keys.</source>
        <translation>Perangkat tidak membuat kunci seperti itu.</translation>
    </message>
    <message>
        <source>An organization has at most 64 characters.</source>
        <translation>Organisasi paling banyak 64 karakter.</translation>
    </message>
    <message>
        <source>It takes an IP address, or a host name of at most 64 characters as it stands in the DNS.</source>
        <translation>Nilainya berupa alamat IP, atau nama host paling banyak 64 karakter sesuai DNS.</translation>
    </message>
    <message>
        <source>The device does not have this key use location.</source>
        <translation>Perangkat tidak memiliki lokasi penggunaan kunci ini.</translation>
    </message>
    <message>
        <source>IPSec takes one of the device&apos;s IPSec destinations; the other key use locations take none.</source>
        <translation>IPSec memerlukan salah satu tujuan IPSec perangkat; lokasi penggunaan kunci lainnya tidak memerlukannya.</translation>
    </message>
    <message>
        <source>It takes a date and a time.</source>
        <translation>Nilainya berupa tanggal dan waktu.</translation>
    </message>
    <message>
        <source>A single request needs a date and a time that lie ahead.</source>
        <translation>Permintaan tunggal memerlukan tanggal dan waktu yang akan datang.</translation>
    </message>
    <message>
        <source>It takes the name of a time zone, such as Europe/Stockholm.</source>
        <translation>Nilainya berupa nama zona waktu, misalnya Asia/Jakarta.</translation>
    </message>
    <message>
        <source>Models without batch import keep their settings to themselves.</source>
        <translation>Model tanpa impor batch tidak dapat membagikan pengaturannya.</translation>
    </message>
    <message>
        <source>Enter it in the window with [Unlock…]; on the command line, give it with --passphrase-file, or name its file in the environment variable SCEPTER_PASSPHRASE_FILE.</source>
        <translation>Masukkan di jendela dengan [Buka kunci…]; di baris perintah berikan dengan --passphrase-file, atau sebutkan file-nya dalam variabel lingkungan SCEPTER_PASSPHRASE_FILE.</translation>
    </message>
    <message>
        <source>Another process runs the devices already.</source>
        <translation>Proses lain sudah menjalankan perangkat.</translation>
    </message>
    <message>
        <source>The device “%2” was not found.</source>
        <translation>Perangkat “%2” tidak ditemukan.</translation>
    </message>
    <message>
        <source>There is no device model with the ID “%2”.</source>
        <translation>Tidak ada model perangkat dengan ID “%2”.</translation>
    </message>
    <message>
        <source>The device has no key with the number %2.</source>
        <translation>Perangkat tidak memiliki kunci dengan nomor %2.</translation>
    </message>
    <message>
        <source>The device “%2” exists already.</source>
        <translation>Perangkat “%2” sudah ada.</translation>
    </message>
    <message>
        <source>It takes a file that “scepterctl store backup” wrote, and not the store itself.</source>
        <translation>Isi dengan file yang ditulis oleh “scepterctl store backup”, bukan penyimpanan itu sendiri.</translation>
    </message>
    <message>
        <source>The store “%1” is in use.</source>
        <translation>Penyimpanan “%1” sedang digunakan.</translation>
    </message>
    <message>
        <source>Another process has it open, and would go on with what it has read from it.</source>
        <translation>Proses lain sedang membukanya, dan akan melanjutkan dengan apa yang telah dibacanya.</translation>
    </message>
    <message>
        <source>End every process that uses the store, the window too, and try again. Nothing was changed.</source>
        <translation>Akhiri semua proses yang menggunakan penyimpanan itu, termasuk jendela program, lalu coba lagi. Tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>The desktop&apos;s keyring cannot be reached.</source>
        <translation>Ring kunci desktop tidak dapat dijangkau.</translation>
    </message>
    <message>
        <source>It says: %1.</source>
        <translation>Keterangannya: %1.</translation>
    </message>
    <message>
        <source>Start the keyring of your desktop (GNOME Keyring or KWallet), or unlock the store with its passphrase.</source>
        <translation>Jalankan ring kunci desktop Anda (GNOME Keyring atau KWallet), atau buka penyimpanan dengan frasa sandinya.</translation>
    </message>
    <message>
        <source>The desktop&apos;s keyring refused.</source>
        <translation>Ring kunci desktop menolak.</translation>
    </message>
    <message>
        <source>Unlock the keyring and allow this program to use it, or unlock the store with its passphrase.</source>
        <translation>Buka ring kunci dan izinkan program ini menggunakannya, atau buka penyimpanan dengan frasa sandinya.</translation>
    </message>
    <message>
        <source>The keyring has no key that opens the store “%2”.</source>
        <translation>Ring kunci tidak memiliki kunci yang membuka penyimpanan “%2”.</translation>
    </message>
    <message>
        <source>The store was never given to it, or another key has taken the place of that one.</source>
        <translation>Penyimpanan itu belum pernah dititipkan kepadanya, atau kuncinya telah digantikan kunci lain.</translation>
    </message>
    <message>
        <source>Unlock the store with its passphrase, and give it to the keyring again.</source>
        <translation>Buka penyimpanan dengan frasa sandinya, lalu titipkan lagi kepada ring kunci.</translation>
    </message>
    <message>
        <source>“%1” is a printer, and no request is sent for it from here.</source>
        <translation>“%1” adalah printer, dan tidak ada permintaan yang dikirim untuknya dari sini.</translation>
    </message>
    <message>
        <source>A real printer holds its own keys and enrols by itself with a connector.</source>
        <translation>Printer fisik menyimpan kuncinya sendiri dan mendaftar sendiri ke konektor.</translation>
    </message>
    <message>
        <source>Make a plan for it: its settings sheet says what to enter at the printer.</source>
        <translation>Buat rencana untuknya: lembar pengaturannya menunjukkan apa yang harus dimasukkan di printer.</translation>
    </message>
    <message>
        <source>The inventory “%1” cannot be read.</source>
        <translation>Inventaris “%1” tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>Save the list as CSV in UTF-8, with a line of column names first. Nothing was imported.</source>
        <translation>Simpan daftar sebagai CSV dalam UTF-8, dengan baris nama kolom di awal. Tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>The filter “%1” cannot be understood.</source>
        <translation>Filter “%1” tidak dapat dipahami.</translation>
    </message>
    <message>
        <source>It goes wrong at: %2.</source>
        <translation>Kesalahannya pada: %2.</translation>
    </message>
    <message>
        <source>Write conditions such as site=Malmö and expires&lt;30, joined by “and” and “or”.</source>
        <translation>Tulis syarat seperti site=Malmö dan expires&lt;30, lalu gabungkan dengan “and” dan “or”.</translation>
    </message>
    <message>
        <source>The template cannot be filled for “%2”.</source>
        <translation>Templat tidak dapat diisi untuk “%2”.</translation>
    </message>
    <message>
        <source>It needs {%1}, and the inventory has no such value for this device.</source>
        <translation>Templat memerlukan {%1}, tetapi inventaris tidak memiliki nilai itu untuk perangkat ini.</translation>
    </message>
    <message>
        <source>Add the value to the inventory, leave the device out, or take the variable out of the template. Nothing was sent.</source>
        <translation>Tambahkan nilainya ke inventaris, jangan sertakan perangkat itu, atau hapus variabelnya dari templat. Tidak ada yang dikirim.</translation>
    </message>
    <message>
        <source>The template “%1” cannot be used.</source>
        <translation>Templat “%1” tidak dapat digunakan.</translation>
    </message>
    <message>
        <source>Correct the template. Nothing was sent.</source>
        <translation>Perbaiki templat. Tidak ada yang dikirim.</translation>
    </message>
    <message>
        <source>There is no challenge password for “%1”.</source>
        <translation>Tidak ada kata sandi tantangan untuk “%1”.</translation>
    </message>
    <message>
        <source>It should have come from here: %2.</source>
        <translation>Seharusnya kata sandi itu berasal dari sini: %2.</translation>
    </message>
    <message>
        <source>Import a challenge password for the device, or let a connector of yours make one for each.</source>
        <translation>Impor kata sandi tantangan untuk perangkat itu, atau biarkan salah satu konektor Anda membuatnya untuk setiap perangkat.</translation>
    </message>
    <message>
        <source>A challenge password that is good once is no use for “%1”.</source>
        <translation>Kata sandi tantangan yang hanya berlaku sekali tidak berguna untuk “%1”.</translation>
    </message>
    <message>
        <source>The device sends its requests periodically, and each of them needs the password.</source>
        <translation>Perangkat mengirim permintaannya secara berkala, dan setiap permintaan memerlukan kata sandi itu.</translation>
    </message>
    <message>
        <source>Give it a renewable challenge password, or switch off its periodic requests.</source>
        <translation>Berikan kata sandi tantangan yang dapat diperbarui, atau nonaktifkan permintaan berkalanya.</translation>
    </message>
    <message>
        <source>The rollout “%1” is not in a state for that.</source>
        <translation>Keadaan peluncuran “%1” tidak memungkinkan hal itu.</translation>
    </message>
    <message>
        <source>It is: %1.</source>
        <translation>Keadaannya: %1.</translation>
    </message>
    <message>
        <source>Look at how it stands now.</source>
        <translation>Periksa keadaannya sekarang.</translation>
    </message>
    <message>
        <source>No device is meant.</source>
        <translation>Tidak ada perangkat yang dituju.</translation>
    </message>
    <message>
        <source>The filter “%1” chooses none.</source>
        <translation>Filter “%1” tidak memilih satu pun.</translation>
    </message>
    <message>
        <source>Check the filter against the list of devices, or import them first.</source>
        <translation>Cocokkan filter dengan daftar perangkat, atau impor perangkatnya terlebih dahulu.</translation>
    </message>
    <message>
        <source>Nothing is given for %1.</source>
        <translation>Isian untuk %1 kosong.</translation>
    </message>
    <message>
        <source>Something is given for %1, which goes with IPSec only.</source>
        <translation>Ada isian untuk %1, padahal itu hanya digunakan untuk IPSec.</translation>
    </message>
    <message>
        <source>In what is given for %1, a variable begins with “{” and no “}” ends it.</source>
        <translation>Dalam isian untuk %1, ada variabel yang diawali “{” tetapi tidak diakhiri “}”.</translation>
    </message>
    <message>
        <source>In what is given for %1, there is a variable without a name.</source>
        <translation>Dalam isian untuk %1, ada variabel tanpa nama.</translation>
    </message>
    <message>
        <source>What is given for %1 is too long.</source>
        <translation>Isian untuk %1 terlalu panjang.</translation>
    </message>
    <message>
        <source>What is given for %1 cannot be used.</source>
        <translation>Isian untuk %1 tidak dapat digunakan.</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>Isinya kosong.</translation>
    </message>
    <message>
        <source>It is no text: perhaps a spreadsheet&apos;s own format.</source>
        <translation>Isinya bukan teks: mungkin format khusus program spreadsheet.</translation>
    </message>
    <message>
        <source>Its characters are neither UTF-8 nor Windows-1252.</source>
        <translation>Karakternya bukan UTF-8 maupun Windows-1252.</translation>
    </message>
    <message>
        <source>None of its columns is called “Name”.</source>
        <translation>Tidak ada kolomnya yang bernama “Name”.</translation>
    </message>
    <message>
        <source>A quotation mark that opens a field is never closed; the field begins in line %1.</source>
        <translation>Tanda kutip yang membuka sebuah bidang tidak pernah ditutup; bidang itu dimulai di baris %1.</translation>
    </message>
    <message>
        <source>It has more rows than can be imported at once: %1.</source>
        <translation>Barisnya lebih banyak daripada yang dapat diimpor sekaligus: %1.</translation>
    </message>
    <message>
        <source>It has more columns than can be imported: %1.</source>
        <translation>Kolomnya lebih banyak daripada yang dapat diimpor: %1.</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>judul</translation>
    </message>
    <message>
        <source>It takes the number of a rollout, or “last”.</source>
        <translation>Isi dengan nomor peluncuran, atau “last”.</translation>
    </message>
    <message>
        <source>It takes a file whose name ends with .csv, .json, .html or .pdf.</source>
        <translation>Isi dengan file yang namanya berakhiran .csv, .json, .html, atau .pdf.</translation>
    </message>
    <message>
        <source>The rollout “%2” has no keys to export.</source>
        <translation>Peluncuran “%2” tidak memiliki kunci untuk diekspor.</translation>
    </message>
    <message>
        <source>None of its devices has a certificate yet whose key the store holds, or the keys have been replaced since.</source>
        <translation>Belum ada perangkatnya yang memiliki sertifikat dengan kunci di dalam penyimpanan, atau kuncinya telah diganti sejak itu.</translation>
    </message>
    <message>
        <source>Check how the rollout stands: “scepterctl fleet report”.</source>
        <translation>Periksa keadaan peluncuran: “scepterctl fleet report”.</translation>
    </message>
    <message>
        <source>There is no rollout %2.</source>
        <translation>Tidak ada peluncuran %2.</translation>
    </message>
    <message>
        <source>There is no rollout yet.</source>
        <translation>Belum ada peluncuran.</translation>
    </message>
    <message>
        <source>None of the store&apos;s devices can be taken.</source>
        <translation>Tidak satu pun perangkat di penyimpanan dapat dipakai.</translation>
    </message>
    <message>
        <source>None of its columns is called “%1”.</source>
        <translation>Tidak ada kolomnya yang bernama “%1”.</translation>
    </message>
    <message>
        <source>the number of a key to delete</source>
        <translation>nomor kunci yang akan dihapus</translation>
    </message>
    <message>
        <source>The key that a device came with stays.</source>
        <translation>Kunci bawaan perangkat tidak dihapus.</translation>
    </message>
    <message>
        <source>It takes a share of the devices in percent: 1 to 100.</source>
        <translation>Isi dengan bagian perangkat dalam persen: 1 sampai 100.</translation>
    </message>
    <message>
        <source>It takes a share of a wave&apos;s devices in percent: 0 to 100.</source>
        <translation>Isi dengan bagian perangkat dalam satu gelombang, dalam persen: 0 sampai 100.</translation>
    </message>
    <message>
        <source>It takes how many a second or a minute, such as 20/s or 30/min.</source>
        <translation>Isi dengan jumlah per detik atau per menit, misalnya 20/s atau 30/min.</translation>
    </message>
    <message>
        <source>It takes seconds, or a duration such as 10m.</source>
        <translation>Isi dengan detik, atau lama waktu seperti 10m.</translation>
    </message>
    <message>
        <source>It takes a time such as 2027-03-01T02:00:00, or how long until then, such as 2h.</source>
        <translation>Isi dengan waktu seperti 2027-03-01T02:00:00, atau lama sampai waktu itu, misalnya 2h.</translation>
    </message>
    <message>
        <source>It takes a connector of this store. For another server, --url says where it is.</source>
        <translation>Isi dengan konektor di penyimpanan ini. Untuk server lain, --url menyatakan letaknya.</translation>
    </message>
    <message>
        <source>The template “%2” was not found.</source>
        <translation>Templat “%2” tidak ditemukan.</translation>
    </message>
    <message>
        <source>The saved filter “%2” was not found.</source>
        <translation>Filter tersimpan “%2” tidak ditemukan.</translation>
    </message>
    <message>
        <source>The template “%2” exists already.</source>
        <translation>Templat “%2” sudah ada.</translation>
    </message>
    <message>
        <source>This key protects nothing.</source>
        <translation>Kunci ini tidak melindungi apa pun.</translation>
    </message>
    <message>
        <source>It has %1.</source>
        <translation>Kunci ini memiliki %1.</translation>
    </message>
    <message>
        <source>Make a new key, and do not use this one again.</source>
        <translation>Buat kunci baru, dan jangan gunakan lagi kunci ini.</translation>
    </message>
    <message>
        <source>The certificate is kept in the store, beside its key.</source>
        <translation>Sertifikat disimpan di penyimpanan, di samping kuncinya.</translation>
    </message>
    <message>
        <source>The certificate is kept in “%1”, beside its key.</source>
        <translation>Sertifikat disimpan di “%1”, di samping kuncinya.</translation>
    </message>
    <message>
        <source>It was not taken. Ask the server&apos;s administrator which request it belongs to.</source>
        <translation>Sertifikat itu tidak diterima. Tanyakan kepada administrator server, sertifikat itu berasal dari permintaan mana.</translation>
    </message>
    <message>
        <source>The certificate that came is a CA&apos;s, and was refused.</source>
        <translation>Sertifikat yang datang adalah milik CA, dan ditolak.</translation>
    </message>
    <message>
        <source>“%1” could issue certificates or revocation lists with it, which nobody asked for.</source>
        <translation>“%1” dapat menerbitkan sertifikat atau daftar pencabutan dengannya, padahal tidak ada yang memintanya.</translation>
    </message>
    <message>
        <source>Have the CA&apos;s administrator revoke it and correct the template that it was issued from.</source>
        <translation>Minta administrator CA mencabutnya dan memperbaiki templat yang dipakai untuk menerbitkannya.</translation>
    </message>
    <message>
        <source>The certificate that came begins in the future, and was refused.</source>
        <translation>Sertifikat yang datang baru berlaku di masa depan, dan ditolak.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock. If it is right, ask the CA&apos;s administrator.</source>
        <translation>Periksa jam komputer ini. Jika sudah benar, tanyakan kepada administrator CA.</translation>
    </message>
    <message>
        <source>It takes the 64 hex digits of a SHA-256 fingerprint.</source>
        <translation>Isinya 64 digit heksadesimal dari sidik jari SHA-256.</translation>
    </message>
    <message>
        <source>It takes names like serverAuth, object identifiers, or none alone; no usage that serves every purpose or makes an authority.</source>
        <translation>Isi dengan nama seperti serverAuth, pengenal objek, atau none saja; bukan penggunaan yang berlaku untuk segala tujuan atau menjadikannya otoritas.</translation>
    </message>
    <message>
        <source>It takes a name beside the one that --subject binds to, such as 10.0.0.7, dns:printer-7 or uri:https://printer-7.example; it does not go with --csv.</source>
        <translation>Isinya nama di samping nama yang diikat oleh --subject, misalnya 10.0.0.7, dns:printer-7, atau uri:https://printer-7.example; tidak dapat dipakai bersama --csv.</translation>
    </message>
    <message>
        <source>It takes a name such as 10.0.0.7 or dns:printer-7, as the refused request shows it.</source>
        <translation>Isinya nama seperti 10.0.0.7 atau dns:printer-7, sebagaimana ditampilkan pada permintaan yang ditolak.</translation>
    </message>
    <message>
        <source>The store could not be written for 15 seconds, or this computer slept.</source>
        <translation>Penyimpanan tidak dapat ditulis selama 15 detik, atau komputer ini dalam mode tidur.</translation>
    </message>
    <message>
        <source>The devices do not run at present.</source>
        <translation>Perangkat sedang tidak dijalankan.</translation>
    </message>
    <message>
        <source>The rollouts do not run at present.</source>
        <translation>Peluncuran sedang tidak dijalankan.</translation>
    </message>
    <message>
        <source>The connector “%1” is not served at present.</source>
        <translation>Konektor “%1” sedang tidak dilayani.</translation>
    </message>
    <message>
        <source>This is not done at present: %1.</source>
        <translation>Ini sedang tidak dilakukan: %1.</translation>
    </message>
    <message>
        <source>The server “%2” is not known.</source>
        <translation>Server “%2” tidak dikenal.</translation>
    </message>
    <message>
        <source>It takes a rule such as dns:.print.example (hosts below a domain), dns:NAME, dns:* (hosts of every domain), short:*, ip:NETWORK, uri:PREFIX, email:DOMAIN, other:OID or wildcard:.DOMAIN. URIs and otherNames that name somebody&apos;s account are never issued here.</source>
        <translation>Isinya aturan seperti dns:.print.example (host di bawah suatu domain), dns:NAMA, dns:* (host di semua domain), short:*, ip:JARINGAN, uri:AWALAN, email:DOMAIN, other:OID, atau wildcard:.DOMAIN. URI dan otherName yang menunjuk akun seseorang tidak pernah diterbitkan di sini.</translation>
    </message>
    <message>
        <source>It needs --allow-name or --inventory-only, and a CA&apos;s certificate.</source>
        <translation>Opsi ini memerlukan --allow-name atau --inventory-only, dan sertifikat sebuah CA.</translation>
    </message>
    <message>
        <source>It takes a file with a certificate.</source>
        <translation>Isi dengan file yang berisi sertifikat.</translation>
    </message>
    <message>
        <source>Scepter tries again every 5 seconds. Look whether the disk is full, or another program locks the store.</source>
        <translation>Scepter mencoba lagi setiap 5 detik. Periksa apakah disk penuh, atau apakah program lain mengunci penyimpanan.</translation>
    </message>
    <message>
        <source>Restore the store from a backup, or update this program. It was left as it is.</source>
        <translation>Pulihkan penyimpanan dari cadangan, atau perbarui program ini. Penyimpanan dibiarkan apa adanya.</translation>
    </message>
    <message>
        <source>A cryptographic operation failed.</source>
        <translation>Operasi kriptografi gagal.</translation>
    </message>
    <message>
        <source>The server used an algorithm that is not known here.</source>
        <translation>Server memakai algoritma yang tidak dikenal di sini.</translation>
    </message>
    <message>
        <source>Ask the CA&apos;s administrator whether the CA was replaced. Trust the new one only if the received fingerprint is confirmed (--ca-fingerprint on the command line; for a device: “scepterctl device trust”).</source>
        <translation>Tanyakan kepada administrator CA apakah CA telah diganti. Percayai yang baru hanya jika sidik jari yang diterima telah dipastikan (--ca-fingerprint di baris perintah; untuk perangkat: “scepterctl device trust”).</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the one that the CA&apos;s administrator gives you. If they are the same, trust this CA (--ca-fingerprint or --trust-first-use on the command line; for a device: “scepterctl device trust”).</source>
        <translation>Bandingkan sidik jari itu dengan yang diberikan administrator CA. Jika sama, percayai CA ini (--ca-fingerprint atau --trust-first-use di baris perintah; untuk perangkat: “scepterctl device trust”).</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <comment>a line of a file, and a sentence</comment>
        <translation>Baris %1: %2</translation>
    </message>
    <message>
        <source>“%1” holds no settings for “%2”.</source>
        <translation>“%1” tidak memuat pengaturan untuk “%2”.</translation>
    </message>
    <message>
        <source>No device is in it.</source>
        <translation>Tidak ada perangkat di dalamnya.</translation>
    </message>
    <message>
        <source>It holds those of several other devices: %3.</source>
        <translation>File ini memuat pengaturan beberapa perangkat lain: %3.</translation>
    </message>
    <message>
        <source>Here a file is imported that holds “%2” or a single device. A file of many devices is imported for all that it names: with “Import…” on the Fleet page, or with “scepterctl device import”.</source>
        <translation>Di sini diimpor file yang memuat “%2” atau satu perangkat saja. File dengan banyak perangkat diimpor untuk semua yang disebutnya: dengan “Impor…” di halaman Armada Printer, atau dengan “scepterctl device import”.</translation>
    </message>
    <message>
        <source>The settings of “%2” do not fit “%4”.</source>
        <translation>Pengaturan “%2” tidak cocok untuk “%4”.</translation>
    </message>
    <message>
        <source>“%2” is a “%3”, and “%4” is a “%5”.</source>
        <translation>“%2” adalah “%3”, sedangkan “%4” adalah “%5”.</translation>
    </message>
    <message>
        <source>Import a file that was exported from a device of the same model. Nothing was changed.</source>
        <translation>Impor file yang diekspor dari perangkat dengan model yang sama. Tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>Whose certificate “%1” is to ask for is not decided.</source>
        <translation>Belum ditentukan sertifikat atas nama siapa yang akan diminta “%1”.</translation>
    </message>
    <message>
        <source>The file asks for the common name “%2”, which is that of “%3”, and no name of “%1” is known.</source>
        <translation>File meminta nama umum “%2”, yaitu milik “%3”, dan tidak ada nama “%1” yang diketahui.</translation>
    </message>
    <message>
        <source>Enter an address or a common name for “%1” first, or say that the name in the file is to be kept. Nothing was changed.</source>
        <translation>Isi dahulu alamat atau nama umum untuk “%1”, atau nyatakan bahwa nama dalam file dipertahankan. Tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>The IPSec destination “%2” cannot be removed.</source>
        <translation>Tujuan IPSec “%2” tidak dapat dihapus.</translation>
    </message>
    <message>
        <source>The automatic request is for it.</source>
        <translation>Permintaan otomatis ditujukan untuknya.</translation>
    </message>
    <message>
        <source>Rename it, or choose another destination in the settings of the automatic request first.</source>
        <translation>Ganti namanya, atau pilih dulu tujuan lain dalam pengaturan permintaan otomatis.</translation>
    </message>
    <message>
        <source>The IPSec destination “%2” cannot be removed like that.</source>
        <translation>Tujuan IPSec “%2” tidak dapat dihapus begitu saja.</translation>
    </message>
    <message>
        <source>Key number %3 of the device is assigned to it.</source>
        <translation>Kunci nomor %3 pada perangkat ditautkan ke tujuan itu.</translation>
    </message>
    <message>
        <source>Rename it, or say that the assignment goes with it.</source>
        <translation>Ganti namanya, atau nyatakan bahwa penautannya ikut dihapus.</translation>
    </message>
    <message>
        <source>the subject</source>
        <translation>subjek</translation>
    </message>
    <message>
        <source>the further name (subjectAltName)</source>
        <translation>nama tambahan (subjectAltName)</translation>
    </message>
    <message>
        <source>the purpose (extendedKeyUsage)</source>
        <translation>tujuan penggunaan (extendedKeyUsage)</translation>
    </message>
    <message>
        <source>the challenge password</source>
        <translation>kata sandi tantangan</translation>
    </message>
    <message>
        <source>the PKCS#12 file</source>
        <translation>file PKCS#12</translation>
    </message>
    <message>
        <source>the address</source>
        <translation>alamat</translation>
    </message>
    <message>
        <source>the device model</source>
        <translation>model perangkat</translation>
    </message>
    <message>
        <source>the sealing under a passphrase</source>
        <translation>penyegelan dengan frasa sandi</translation>
    </message>
    <message>
        <source>A device has at most 64 IPSec destinations, each with a name of its own of up to 64 characters.</source>
        <translation>Perangkat memiliki paling banyak 64 tujuan IPSec, masing-masing dengan nama sendiri hingga 64 karakter.</translation>
    </message>
    <message>
        <source>It takes the ID of a device model.</source>
        <translation>Isi dengan ID model perangkat.</translation>
    </message>
    <message>
        <source>What the key is derived with is out of bounds.</source>
        <translation>Parameter penurunan kuncinya di luar batas.</translation>
    </message>
    <message>
        <source>It takes a file whose name ends with .pem, .der, .p7b or .p12; one that ends with .der or .p12 holds one certificate.</source>
        <translation>Isi dengan file yang namanya berakhiran .pem, .der, .p7b, atau .p12; yang berakhiran .der atau .p12 memuat satu sertifikat.</translation>
    </message>
    <message>
        <source>It takes a file whose name ends with .csv or .json.</source>
        <translation>Isi dengan file yang namanya berakhiran .csv atau .json.</translation>
    </message>
    <message>
        <source>It takes a field and its new value, such as site=Oslo. The fields are site, tags, address, model, serial and title; each is named once.</source>
        <translation>Isi dengan kolom dan nilai barunya, misalnya site=Oslo. Kolomnya adalah site, tags, address, model, serial, dan title; masing-masing disebut sekali.</translation>
    </message>
    <message>
        <source>It takes either the name of a device or a filter.</source>
        <translation>Isi dengan nama perangkat atau sebuah filter, salah satu saja.</translation>
    </message>
    <message>
        <source>The device has no request that could be continued.</source>
        <translation>Perangkat tidak memiliki permintaan yang dapat dilanjutkan.</translation>
    </message>
    <message>
        <source>The request %2 cannot be continued.</source>
        <translation>Permintaan %2 tidak dapat dilanjutkan.</translation>
    </message>
    <message>
        <source>Only a request that was sent, and whose certificate is still to be fetched, can be taken up again.</source>
        <translation>Hanya permintaan yang sudah dikirim dan sertifikatnya belum diambil yang dapat diteruskan kembali.</translation>
    </message>
    <message>
        <source>Send a new request.</source>
        <translation>Kirim permintaan baru.</translation>
    </message>
    <message>
        <source>The certificate “%2” is not renewed.</source>
        <translation>Sertifikat “%2” tidak diperbarui.</translation>
    </message>
    <message>
        <source>No device of the rollout uses it now: a newer one has its place, it was revoked, its key was removed, or it does not end within the days that were given.</source>
        <translation>Tidak ada perangkat dalam peluncuran ini yang sekarang memakainya: tempatnya telah diambil oleh yang lebih baru, sertifikat telah dicabut, kuncinya telah dihapus, atau sertifikat tidak kedaluwarsa dalam jumlah hari yang diberikan.</translation>
    </message>
    <message>
        <source>Choose it anew among the certificates that devices use now.</source>
        <translation>Pilih lagi di antara sertifikat yang sekarang dipakai perangkat.</translation>
    </message>
    <message>
        <source>The rollout %2 is no plan for printers.</source>
        <translation>Peluncuran %2 bukan rencana untuk printer.</translation>
    </message>
    <message>
        <source>There is no plan for printers yet.</source>
        <translation>Belum ada rencana untuk printer.</translation>
    </message>
    <message>
        <source>Settings sheets belong to a plan.</source>
        <translation>Lembar pengaturan merupakan bagian dari rencana.</translation>
    </message>
    <message>
        <source>Make a plan for the printers, then write their settings sheets.</source>
        <translation>Buat rencana untuk printer, lalu tulis lembar pengaturannya.</translation>
    </message>
    <message>
        <source>The CA “%2” has no key pair for that.</source>
        <translation>CA “%2” tidak memiliki pasangan kunci untuk itu.</translation>
    </message>
    <message>
        <source>No other key pair of it waits for its certificate, or to take over.</source>
        <translation>Tidak ada pasangan kunci lain miliknya yang menunggu sertifikat atau menunggu giliran mengambil alih.</translation>
    </message>
    <message>
        <source>Look at how the CA stands: “scepterctl ca show”.</source>
        <translation>Periksa keadaan CA itu: “scepterctl ca show”.</translation>
    </message>
    <message>
        <source>The store holds no secret value “%2” of this device.</source>
        <translation>Penyimpanan tidak memiliki nilai rahasia “%2” untuk perangkat ini.</translation>
    </message>
    <message>
        <source>Secret values come with an inventory.</source>
        <translation>Nilai rahasia berasal dari inventaris.</translation>
    </message>
    <message>
        <source>Import the inventory with this column again.</source>
        <translation>Impor kembali inventaris dengan kolom ini.</translation>
    </message>
    <message>
        <source>“%2” was not found.</source>
        <translation>“%2” tidak ditemukan.</translation>
    </message>
    <message>
        <source>A device with the serial number “%2” exists already.</source>
        <translation>Perangkat dengan nomor seri “%2” sudah ada.</translation>
    </message>
    <message>
        <source>A serial number belongs to one device.</source>
        <translation>Satu nomor seri dimiliki satu perangkat.</translation>
    </message>
    <message>
        <source>Correct the serial number, or change that device.</source>
        <translation>Perbaiki nomor seri, atau ubah perangkat itu.</translation>
    </message>
    <message>
        <source>The common name “%2” is meant for another printer already.</source>
        <translation>Nama umum (CN) “%2” sudah ditujukan untuk printer lain.</translation>
    </message>
    <message>
        <source>A printer is known by its common name.</source>
        <translation>Printer dikenali dari nama umumnya (CN).</translation>
    </message>
    <message>
        <source>Give each printer a common name of its own.</source>
        <translation>Beri setiap printer nama umum (CN) tersendiri.</translation>
    </message>
    <message>
        <source>No CA of this store issued the certificate of %1.</source>
        <translation>Sertifikat milik %1 tidak diterbitkan oleh CA mana pun di penyimpanan ini.</translation>
    </message>
    <message>
        <source>Only the CA that issued a certificate can revoke it.</source>
        <translation>Hanya CA yang menerbitkan sertifikat yang dapat mencabutnya.</translation>
    </message>
    <message>
        <source>Have it revoked by its issuer: %2.</source>
        <translation>Minta penerbitnya mencabut sertifikat itu: %2.</translation>
    </message>
    <message>
        <source>Have it revoked by its issuer.</source>
        <translation>Minta penerbitnya mencabut sertifikat itu.</translation>
    </message>
    <message>
        <source>The private key of %1 is not in this store.</source>
        <translation>Kunci privat milik %1 tidak ada di penyimpanan ini.</translation>
    </message>
    <message>
        <source>A device that enrols by itself keeps its key, and a connector never sees it.</source>
        <translation>Perangkat yang mendaftar sendiri menyimpan kuncinya, dan konektor tidak pernah melihatnya.</translation>
    </message>
    <message>
        <source>Export the certificate without its key: as PEM, DER or P7B.</source>
        <translation>Ekspor sertifikatnya tanpa kunci: sebagai PEM, DER, atau P7B.</translation>
    </message>
    <message>
        <source>“%1” is set up for another server.</source>
        <translation>“%1” diatur untuk server lain.</translation>
    </message>
    <message>
        <source>It knows the CA of %2 by the fingerprint %4; the rollout&apos;s CA has the fingerprint %5.</source>
        <translation>Perangkat ini mengenal CA dari %2 dengan sidik jari %4; CA peluncuran memiliki sidik jari %5.</translation>
    </message>
    <message>
        <source>Its requests go to %2, those of the rollout to %3.</source>
        <translation>Permintaannya dikirim ke %2, permintaan peluncuran ke %3.</translation>
    </message>
    <message>
        <source>Correct its communication settings and try again, have it set up anew (--replace-server), or leave it out (--leave-out). Nothing was sent.</source>
        <translation>Perbaiki pengaturan komunikasinya lalu coba lagi, biarkan perangkat diatur ulang (--replace-server), atau kecualikan (--leave-out). Tidak ada yang dikirim.</translation>
    </message>
    <message>
        <source>“%1” has a certificate of another CA.</source>
        <translation>“%1” memiliki sertifikat dari CA lain.</translation>
    </message>
    <message>
        <source>It was issued by “%2”, not by the CA of the rollout&apos;s server %3: the device was set up for another server in the meantime.</source>
        <translation>Sertifikat itu diterbitkan oleh “%2”, bukan oleh CA dari server peluncuran %3: sementara itu perangkat diatur untuk server lain.</translation>
    </message>
    <message>
        <source>Look at the communication settings of the device and at its new certificate, then try the device again.</source>
        <translation>Periksa pengaturan komunikasi perangkat dan sertifikat barunya, lalu coba lagi perangkat itu.</translation>
    </message>
    <message>
        <source>The connector “%1” has no public address.</source>
        <translation>Konektor “%1” tidak memiliki alamat publik.</translation>
    </message>
    <message>
        <source>So it is not known where devices reach it.</source>
        <translation>Karena itu tidak diketahui di mana perangkat dapat menjangkaunya.</translation>
    </message>
    <message>
        <source>Say where they reach it (--url URL), or give it a public address (“scepterctl connector set %1 --base-url URL”).</source>
        <translation>Sebutkan di mana perangkat menjangkaunya (--url URL), atau beri alamat publik (“scepterctl connector set %1 --base-url URL”).</translation>
    </message>
    <message>
        <source>The key of request %2 is not on the device.</source>
        <translation>Kunci permintaan %2 tidak ada di perangkat.</translation>
    </message>
    <message>
        <source>Its CSR is made anew with that key.</source>
        <translation>CSR-nya dibuat ulang dengan kunci itu.</translation>
    </message>
    <message>
        <source>The device has sent no request yet.</source>
        <translation>Perangkat belum mengirim permintaan.</translation>
    </message>
    <message>
        <source>A CSR belongs to a request.</source>
        <translation>CSR merupakan bagian dari permintaan.</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>All files (*)</source>
        <translation>Semua file (*)</translation>
    </message>
</context>
<context>
    <name>FleetWords</name>
    <message>
        <source>The name is missing.</source>
        <translation>Namanya tidak ada.</translation>
    </message>
    <message>
        <source>No name can be made of “%1”: write it with the letters a to z, digits and hyphens.</source>
        <translation>“%1” tidak dapat dijadikan nama: tulis dengan huruf a sampai z, angka, dan tanda hubung.</translation>
    </message>
    <message>
        <source>The name “%1” is in line %2 already.</source>
        <translation>Nama “%1” sudah ada di baris %2.</translation>
    </message>
    <message>
        <source>The serial number %1 is in line %2 already.</source>
        <translation>Nomor seri %1 sudah ada di baris %2.</translation>
    </message>
    <message>
        <source>This is the device “%1”, which line %2 is about already: its serial number says so.</source>
        <translation>Ini perangkat “%1”, yang sudah ada di baris %2: hal itu terlihat dari nomor serinya.</translation>
    </message>
    <message>
        <source>The name “%1” belongs to a device with another serial number.</source>
        <translation>Nama “%1” milik perangkat dengan nomor seri lain.</translation>
    </message>
    <message>
        <source>“%1” is neither an IP address nor a host name.</source>
        <translation>“%1” bukan alamat IP maupun nama host.</translation>
    </message>
    <message>
        <source>The model “%1” is not known.</source>
        <translation>Model “%1” tidak dikenal.</translation>
    </message>
    <message>
        <source>The settings of “%2” do not fit the model “%1”: change them first.</source>
        <translation>Pengaturan “%2” tidak sesuai dengan model “%1”: ubah terlebih dahulu.</translation>
    </message>
    <message>
        <source>“%1” is no kind of device: write “printer” or “simulated”.</source>
        <translation>“%1” bukan jenis perangkat: tulis “printer” atau “simulated”.</translation>
    </message>
    <message>
        <source>“%1” sends requests of its own, so it cannot become a printer: switch off its timer first.</source>
        <translation>“%1” mengirim permintaannya sendiri, sehingga tidak dapat menjadi printer: nonaktifkan timernya terlebih dahulu.</translation>
    </message>
    <message>
        <source>A field is too long: it can hold %1.</source>
        <translation>Sebuah bidang terlalu panjang: muatannya paling banyak %1.</translation>
    </message>
    <message>
        <source>The field “%1” is too long: it can hold %2.</source>
        <translation>Bidang “%1” terlalu panjang: muatannya paling banyak %2.</translation>
    </message>
    <message>
        <source>The row has %1 fields, and there are %2 columns.</source>
        <translation>Baris ini memiliki %1 bidang, padahal kolomnya ada %2.</translation>
    </message>
    <message>
        <source>A quotation mark that opens a field in this row is never closed, so nothing behind it could be read.</source>
        <translation>Tanda kutip yang membuka sebuah bidang di baris ini tidak pernah ditutup, sehingga isi sesudahnya tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>Somebody else changed “%1” at the same time: import the file again.</source>
        <translation>Pihak lain mengubah “%1” pada saat yang sama: impor file itu lagi.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Nomor seri</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Lokasi</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>No request yet</source>
        <translation>Belum ada permintaan</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simulasi</translation>
    </message>
    <message>
        <source>The common name is missing.</source>
        <translation>Nama umum tidak ada.</translation>
    </message>
    <message>
        <source>The common name “%1” is in line %2 already.</source>
        <translation>Nama umum “%1” sudah ada di baris %2.</translation>
    </message>
    <message>
        <source>A common name has at most 64 characters.</source>
        <translation>Nama umum paling banyak 64 karakter.</translation>
    </message>
    <message>
        <source>The common name holds a line break or another control character.</source>
        <translation>Nama umum memuat pemisah baris atau karakter kontrol lain.</translation>
    </message>
    <message>
        <source>Another device has the serial number %1.</source>
        <translation>Perangkat lain memiliki nomor seri %1.</translation>
    </message>
</context>
<context>
    <name>GoingOn</name>
    <message>
        <source>Connectors are served: %1.</source>
        <translation>Konektor dilayani: %1.</translation>
    </message>
    <message>
        <source>Rollouts go on: %1.</source>
        <translation>Peluncuran berlanjut: %1.</translation>
    </message>
    <message>
        <source>Printers cannot enrol any more with the connectors that are served here: %1.</source>
        <translation>Printer tidak dapat lagi mendaftar pada konektor yang dilayani di sini: %1.</translation>
    </message>
    <message>
        <source>The revocation list of the CA “%1” ends on %2, and is renewed only while it is served. After that day, RADIUS servers that look at it refuse every printer of this CA.</source>
        <translation>Daftar pencabutan CA “%1” berakhir pada %2, dan hanya diperbarui selama dilayani. Setelah hari itu, server RADIUS yang memeriksanya menolak semua printer dari CA ini.</translation>
    </message>
    <message>
        <source>Rollouts stand still until somebody runs them: %1.</source>
        <translation>Peluncuran terhenti sampai ada yang menjalankannya: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) are sending a request.</source>
        <translation>
            <numerusform>%n perangkat sedang mengirim permintaan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) wait for their next request or poll, the first on %1.</source>
        <translation>
            <numerusform>%n perangkat menunggu permintaan atau polling berikutnya, yang pertama pada %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyExport</name>
    <message>
        <source>Export Key and Certificate</source>
        <translation>Ekspor Kunci dan Sertifikat</translation>
    </message>
    <message>
        <source>PKCS#12 files (*.p12 *.pfx)</source>
        <translation>File PKCS#12 (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Semua file (*)</translation>
    </message>
    <message>
        <source>The private key of “%1” leaves the store in a PKCS#12 file, encrypted under a passphrase of its own. Whoever has the file and the passphrase can use the key.</source>
        <translation>Kunci privat “%1” keluar dari penyimpanan dalam file PKCS#12, dienkripsi dengan frasa sandi tersendiri. Siapa pun yang memiliki file dan frasa sandi dapat menggunakan kunci tersebut.</translation>
    </message>
    <message>
        <source>Choose File…</source>
        <translation>Pilih File…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>LockoutGuard</name>
    <message numerus="yes">
        <source>%n printer(s) enrol by themselves: make a plan for them.</source>
        <translation>
            <numerusform>%n printer mendaftar sendiri: buat rencana untuknya.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) are simulated: a plan is for real printers.</source>
        <translation>
            <numerusform>%n perangkat adalah simulasi: rencana dibuat untuk printer fisik.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The automatic request is on at %n device(s), so no other can be sent.</source>
        <translation>
            <numerusform>Permintaan otomatis aktif di %n perangkat, sehingga permintaan lain tidak dapat dikirim.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) request periodically, and their challenge password would be good for one request only.</source>
        <translation>
            <numerusform>%n perangkat mengirim permintaan berkala, padahal kata sandi tantangannya hanya akan berlaku untuk satu permintaan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) hold as many keys as they can: %1.</source>
        <translation>
            <numerusform>%n perangkat sudah menampung kunci sebanyak batasnya: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) get a new key for IEEE 802.1X. A device whose certificate the network refuses cannot be reached any more.</source>
        <translation>
            <numerusform>%n perangkat mendapat kunci baru untuk IEEE 802.1X. Perangkat yang sertifikatnya ditolak jaringan tidak dapat dijangkau lagi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The next wave does not wait until the last one is seen to work, although %n device(s) depend on IEEE 802.1X.</source>
        <translation>
            <numerusform>Gelombang berikutnya tidak menunggu hingga gelombang sebelumnya terlihat berfungsi, padahal %n perangkat bergantung pada IEEE 802.1X.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is switched off at %n device(s): the certificate is assigned, and the function stays off.</source>
        <translation>
            <numerusform>%1 tidak aktif di %n perangkat: sertifikat tetap ditautkan, tetapi fungsinya tetap tidak aktif.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 uses the new key at %n device(s).</source>
        <translation>
            <numerusform>%1 menggunakan kunci baru di %n perangkat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) restart as soon as they have their certificate.</source>
        <translation>
            <numerusform>%n perangkat dimulai ulang segera setelah memperoleh sertifikatnya.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) have to be restarted before the new key is in use.</source>
        <translation>
            <numerusform>%n perangkat harus dimulai ulang sebelum kunci baru digunakan.</numerusform>
        </translation>
    </message>
    <message>
        <source>The way back: the old key stays on the device; assign it again there.</source>
        <translation>Cara kembali: kunci lama tetap ada di perangkat; tautkan lagi di sana.</translation>
    </message>
    <message>
        <source>The way back: the default key stays on the device; assign it again there.</source>
        <translation>Cara kembali: kunci default tetap ada di perangkat; tautkan lagi di sana.</translation>
    </message>
    <message>
        <source>The old key is deleted. The way back is the device&apos;s default key, or another request.</source>
        <translation>Kunci lama dihapus. Cara kembali adalah kunci default perangkat, atau permintaan lain.</translation>
    </message>
    <message>
        <source>The device had no key for this before.</source>
        <translation>Sebelumnya perangkat tidak memiliki kunci untuk ini.</translation>
    </message>
    <message numerus="yes">
        <source>All %n device(s) with IEEE 802.1X and without a site are in one wave.</source>
        <translation>
            <numerusform>Seluruh %n perangkat dengan IEEE 802.1X dan tanpa lokasi berada dalam satu gelombang.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n device(s) with IEEE 802.1X at %1 are in one wave.</source>
        <translation>
            <numerusform>Seluruh %n perangkat dengan IEEE 802.1X di %1 berada dalam satu gelombang.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One device with IEEE 802.1X has no site: no other proves the certificate in its network first.</source>
        <translation>
            <numerusform>Satu perangkat dengan IEEE 802.1X tidak memiliki lokasi: tidak ada perangkat lain yang menguji sertifikat di jaringannya lebih dahulu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At %1 there is one device with IEEE 802.1X: no other proves the certificate in its network first.</source>
        <translation>
            <numerusform>Di %1 ada satu perangkat dengan IEEE 802.1X: tidak ada perangkat lain yang menguji sertifikat di jaringannya lebih dahulu.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlookWords</name>
    <message numerus="yes">
        <source>The device can manage %n key(s), and it has as many already. Nothing is sent until one of them is deleted.</source>
        <translation>
            <numerusform>Perangkat dapat mengelola %n kunci, dan jumlahnya sudah sebanyak itu. Tidak ada yang dikirim sebelum salah satunya dihapus.</numerusform>
        </translation>
    </message>
    <message>
        <source>The key “%1” and its certificate are overwritten once the new certificate is registered.</source>
        <translation>Kunci “%1” beserta sertifikatnya ditimpa setelah sertifikat baru terdaftar.</translation>
    </message>
    <message>
        <source>The key “%1” stays on the device, but is no longer used for %2.</source>
        <translation>Kunci “%1” tetap ada di perangkat, tetapi tidak lagi digunakan untuk %2.</translation>
    </message>
    <message>
        <source>The default key is not overwritten: only the assignment of %1 moves to the new key.</source>
        <translation>Kunci default tidak ditimpa: hanya penautan %1 yang berpindah ke kunci baru.</translation>
    </message>
    <message>
        <source>Once the certificate is registered, the device has to be restarted before the new key is in use.</source>
        <translation>Setelah sertifikat terdaftar, perangkat harus dimulai ulang sebelum kunci baru digunakan.</translation>
    </message>
    <message>
        <source>Once the certificate is registered, the device restarts automatically, and the new key is in use.</source>
        <translation>Setelah sertifikat terdaftar, perangkat dimulai ulang secara otomatis, dan kunci baru digunakan.</translation>
    </message>
    <message>
        <source>The key and certificate are no longer on the device.</source>
        <translation>Kunci dan sertifikat tidak ada lagi di perangkat.</translation>
    </message>
    <message>
        <source>Key and certificate are registered on the device.</source>
        <translation>Kunci dan sertifikat terdaftar di perangkat.</translation>
    </message>
    <message>
        <source>Key and certificate are registered on the device, for %1.</source>
        <translation>Kunci dan sertifikat terdaftar di perangkat, untuk %1.</translation>
    </message>
    <message>
        <source>%1 is still switched off on the device: the certificate is assigned to it, but is not used until the function is switched on.</source>
        <translation>%1 masih nonaktif di perangkat: sertifikat sudah ditautkan, tetapi tidak digunakan sebelum fungsinya diaktifkan.</translation>
    </message>
    <message>
        <source>The new key is in use after the next restart of the device.</source>
        <translation>Kunci baru digunakan setelah perangkat dimulai ulang.</translation>
    </message>
    <message>
        <source>The device was restarted automatically, so the new key is in use.</source>
        <translation>Perangkat telah dimulai ulang secara otomatis, sehingga kunci baru sudah digunakan.</translation>
    </message>
    <message>
        <source>It is used for %1, which stops working until another key is assigned to it.</source>
        <translation>Kunci ini digunakan untuk %1, yang berhenti berfungsi sampai kunci lain ditautkan.</translation>
    </message>
    <message>
        <source>It is assigned to %1, which is switched off. The assignment goes with it.</source>
        <translation>Kunci ini ditautkan ke %1, yang tidak aktif. Penautannya ikut hilang.</translation>
    </message>
    <message>
        <source>Its certificate is still valid, and this is the only copy of its private key: without it nobody can use the certificate.</source>
        <translation>Sertifikatnya masih berlaku, dan ini satu-satunya salinan kunci privatnya: tanpa kunci itu tidak ada yang dapat menggunakan sertifikatnya.</translation>
    </message>
    <message>
        <source>A request is being worked on that overwrites this key when it succeeds. Until then there is no key in its place.</source>
        <translation>Ada permintaan yang sedang diproses dan akan menimpa kunci ini jika berhasil. Sampai saat itu tidak ada kunci di tempatnya.</translation>
    </message>
    <message>
        <source>A request is being worked on that takes over what this key is used for when it succeeds. Until then there is no key in its place.</source>
        <translation>Ada permintaan yang sedang diproses dan akan mengambil alih penggunaan kunci ini jika berhasil. Sampai saat itu tidak ada kunci di tempatnya.</translation>
    </message>
</context>
<context>
    <name>PrinterWords</name>
    <message>
        <source>It is in no plan: make one for it.</source>
        <translation>Printer ini tidak ada dalam rencana mana pun: buat satu untuknya.</translation>
    </message>
    <message>
        <source>Wave %1 has not begun: its settings sheets can be written when the wave before it is proven.</source>
        <translation>Gelombang %1 belum dimulai: lembar pengaturannya dapat ditulis setelah gelombang sebelumnya terbukti berhasil.</translation>
    </message>
    <message>
        <source>Its request waits for approval: approve or reject it at the connector.</source>
        <translation>Permintaannya menunggu persetujuan: setujui atau tolak di konektor.</translation>
    </message>
    <message>
        <source>Its challenge password has brought a certificate and is good no more.</source>
        <translation>Kata sandi tantangannya telah menghasilkan sertifikat dan tidak berlaku lagi.</translation>
    </message>
    <message>
        <source>It uses its certificate.</source>
        <translation>Printer menggunakan sertifikatnya.</translation>
    </message>
    <message>
        <source>Its plan was cancelled.</source>
        <translation>Rencananya dibatalkan.</translation>
    </message>
    <message>
        <source>Its request has come and waits for approval at the connector.</source>
        <translation>Permintaannya telah datang dan menunggu persetujuan di konektor.</translation>
    </message>
    <message>
        <source>It has its certificate. Probe it to see whether it uses it; a restart may be missing.</source>
        <translation>Printer telah memiliki sertifikatnya. Periksa apakah sertifikat itu digunakan; mungkin perlu dimulai ulang.</translation>
    </message>
    <message>
        <source>It has its certificate.</source>
        <translation>Printer telah memiliki sertifikatnya.</translation>
    </message>
    <message>
        <source>It uses the certificate that was issued to it.</source>
        <translation>Printer menggunakan sertifikat yang diterbitkan untuknya.</translation>
    </message>
    <message>
        <source>Its plan was cancelled before anything came from it.</source>
        <translation>Rencananya dibatalkan sebelum ada permintaan darinya.</translation>
    </message>
    <message>
        <source>It still uses an old certificate. A restart may be missing.</source>
        <translation>Printer masih menggunakan sertifikat lama. Mungkin perlu dimulai ulang.</translation>
    </message>
    <message>
        <source>It uses another certificate: %1</source>
        <translation>Printer menggunakan sertifikat lain: %1</translation>
    </message>
    <message>
        <source>It could not be reached.</source>
        <translation>Printer tidak dapat dijangkau.</translation>
    </message>
    <message>
        <source>The plan “%1” was made.</source>
        <translation>Rencana “%1” dibuat.</translation>
    </message>
    <message>
        <source>Its settings sheet was written again (%1).</source>
        <translation>Lembar pengaturannya ditulis lagi (%1).</translation>
    </message>
    <message>
        <source>Its settings sheet was written, with a challenge password made for it (%1).</source>
        <translation>Lembar pengaturannya ditulis, dengan kata sandi tantangan yang dibuat untuknya (%1).</translation>
    </message>
    <message>
        <source>A certificate was issued to it: %1</source>
        <translation>Sertifikat diterbitkan untuknya: %1</translation>
    </message>
    <message>
        <source>Its certificate was revoked: %1</source>
        <translation>Sertifikatnya dicabut: %1</translation>
    </message>
    <message>
        <source>Probed, port %1:</source>
        <translation>Diperiksa, port %1:</translation>
    </message>
    <message>
        <source>Its settings sheet has not been written yet.</source>
        <translation>Lembar pengaturannya belum ditulis.</translation>
    </message>
    <message>
        <source>Nothing has come from it yet. Enter at the printer what its settings sheet says.</source>
        <translation>Belum ada permintaan darinya. Masukkan di printer apa yang tertulis di lembar pengaturannya.</translation>
    </message>
    <message>
        <source>Its request from %1 was refused.</source>
        <translation>Permintaannya dari %1 ditolak.</translation>
    </message>
    <message>
        <source>Its request from %1 was granted.</source>
        <translation>Permintaannya dari %1 dikabulkan.</translation>
    </message>
    <message>
        <source>Its request from %1 waits for approval.</source>
        <translation>Permintaannya dari %1 menunggu persetujuan.</translation>
    </message>
    <message>
        <source>Its request from %1 was approved. The certificate is issued when the printer asks again.</source>
        <translation>Permintaannya dari %1 disetujui. Sertifikat diterbitkan saat printer bertanya lagi.</translation>
    </message>
    <message>
        <source>A request came from %1.</source>
        <translation>Sebuah permintaan datang dari %1.</translation>
    </message>
</context>
<context>
    <name>ProbeWords</name>
    <message>
        <source>In use</source>
        <translation>Digunakan</translation>
    </message>
    <message>
        <source>Old certificate</source>
        <translation>Sertifikat lama</translation>
    </message>
    <message>
        <source>Another certificate</source>
        <translation>Sertifikat lain</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Tidak dapat dijangkau</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>digunakan</translation>
    </message>
    <message>
        <source>an old certificate</source>
        <translation>sertifikat lama</translation>
    </message>
    <message>
        <source>another certificate: %1</source>
        <translation>sertifikat lain: %1</translation>
    </message>
    <message>
        <source>unreachable: %1</source>
        <translation>tidak dapat dijangkau: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n printer(s) have no address in the inventory and are left out.</source>
        <translation>
            <numerusform>%n printer tidak memiliki alamat dalam inventaris dan dilewati.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>This is not JSON from here on.</source>
        <translation>Mulai dari sini, ini bukan JSON.</translation>
    </message>
    <message>
        <source>%1 is not known.</source>
        <translation>%1 tidak dikenal.</translation>
    </message>
    <message>
        <source>“%2” is not known at %1.</source>
        <translation>“%2” tidak dikenal di %1.</translation>
    </message>
    <message>
        <source>%1 is not a text.</source>
        <translation>%1 bukan teks.</translation>
    </message>
    <message>
        <source>%1 is not true or false.</source>
        <translation>%1 bukan true atau false.</translation>
    </message>
    <message>
        <source>%1 is not an object.</source>
        <translation>%1 bukan objek.</translation>
    </message>
    <message>
        <source>%1 is not a list.</source>
        <translation>%1 bukan daftar.</translation>
    </message>
    <message>
        <source>%1 is not a number.</source>
        <translation>%1 bukan angka.</translation>
    </message>
    <message>
        <source>%1 is not a whole number.</source>
        <translation>%1 bukan bilangan bulat.</translation>
    </message>
    <message>
        <source>%1 holds something that is not a text.</source>
        <translation>%1 berisi sesuatu yang bukan teks.</translation>
    </message>
    <message>
        <source>%1 is not Base64.</source>
        <translation>%1 bukan Base64.</translation>
    </message>
    <message>
        <source>%1 is not a SHA-256 or SHA-1 fingerprint.</source>
        <translation>%1 bukan sidik jari SHA-256 atau SHA-1.</translation>
    </message>
    <message>
        <source>%1 is not a date and time such as 2027-03-01T02:00.</source>
        <translation>%1 bukan tanggal dan waktu seperti 2027-03-01T02:00.</translation>
    </message>
    <message>
        <source>%1 is not 1 to 32 of a–z, 0–9 and -.</source>
        <translation>%1 tidak terdiri atas 1 hingga 32 karakter a–z, 0–9, dan -.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 tidak ada.</translation>
    </message>
    <message>
        <source>%1 is not what a device model can have.</source>
        <translation>%1 bukan sesuatu yang dapat dimiliki model perangkat.</translation>
    </message>
    <message>
        <source>%1 is not “%2”.</source>
        <translation>%1 bukan “%2”.</translation>
    </message>
    <message>
        <source>%1 is %2, and %3 is the newest that is known.</source>
        <translation>%1 bernilai %2, dan %3 adalah versi terbaru yang dikenal.</translation>
    </message>
    <message>
        <source>%1 names no device model that is known.</source>
        <translation>%1 tidak menyebut model perangkat yang dikenal.</translation>
    </message>
    <message>
        <source>%1 stands here for the second time.</source>
        <translation>%1 muncul di sini untuk kedua kalinya.</translation>
    </message>
    <message>
        <source>%1 names a device model that has no batch import.</source>
        <translation>%1 menyebut model perangkat yang tidak mendukung impor batch.</translation>
    </message>
    <message>
        <source>%1 has no category “%2”.</source>
        <translation>%1 tidak memiliki kategori “%2”.</translation>
    </message>
    <message>
        <source>%1: %2 is not within %3 and %4.</source>
        <translation>%1: %2 tidak berada di antara %3 dan %4.</translation>
    </message>
    <message>
        <source>%1: “%2” is not valid here.</source>
        <translation>%1: “%2” tidak valid di sini.</translation>
    </message>
    <message>
        <source>%1 is not the address of a SCEP server.</source>
        <translation>%1 bukan alamat server SCEP.</translation>
    </message>
    <message>
        <source>%1 needs HTTPS, which the device does not speak.</source>
        <translation>%1 memerlukan HTTPS, yang tidak didukung perangkat.</translation>
    </message>
    <message>
        <source>%1: the timer is on, and there is no SCEP server URL.</source>
        <translation>%1: timer aktif, tetapi tidak ada URL Server SCEP.</translation>
    </message>
    <message>
        <source>%1 is missing, and a challenge password is sealed.</source>
        <translation>%1 tidak ada, padahal kata sandi tantangan disegel.</translation>
    </message>
    <message>
        <source>%1 is out of bounds.</source>
        <translation>%1 di luar batas.</translation>
    </message>
    <message>
        <source>%1 is “%2”, and the device “%3” is a “%4”.</source>
        <translation>%1 adalah “%2”, sedangkan perangkat “%3” adalah “%4”.</translation>
    </message>
    <message>
        <source>The sealed count is missing.</source>
        <translation>Jumlah yang disegel tidak ada.</translation>
    </message>
    <message>
        <source>The sealed count is forged.</source>
        <translation>Jumlah yang disegel dipalsukan.</translation>
    </message>
    <message>
        <source>An entry is missing here.</source>
        <translation>Ada entri yang hilang di sini.</translation>
    </message>
    <message>
        <source>The entry was changed, moved or made anew.</source>
        <translation>Entri itu diubah, dipindahkan, atau dibuat ulang.</translation>
    </message>
    <message>
        <source>The log is cut off here.</source>
        <translation>Log terpotong di sini.</translation>
    </message>
    <message>
        <source>The log does not end as it was sealed.</source>
        <translation>Log tidak berakhir seperti saat disegel.</translation>
    </message>
    <message>
        <source>The subjectAltName cannot be read.</source>
        <translation>subjectAltName tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>It has neither a common name nor a subjectAltName.</source>
        <translation>Tidak ada nama umum (CN) maupun subjectAltName.</translation>
    </message>
    <message>
        <source>%1 holds a name of %2 characters.</source>
        <translation>%1 berisi nama sepanjang %2 karakter.</translation>
    </message>
    <message>
        <source>%1 holds an empty name.</source>
        <translation>%1 berisi nama kosong.</translation>
    </message>
    <message>
        <source>%1 holds characters that nobody sees: %2.</source>
        <translation>%1 berisi karakter yang tidak terlihat: %2.</translation>
    </message>
    <message>
        <source>%1 holds a blank at its beginning or end: %2.</source>
        <translation>%1 diawali atau diakhiri spasi: %2.</translation>
    </message>
    <message>
        <source>%1 holds what is no text.</source>
        <translation>Nilai %1 bukan teks.</translation>
    </message>
    <message>
        <source>The key cannot be read.</source>
        <translation>Kunci tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>The key of the signer is of an unknown kind.</source>
        <translation>Kunci penanda tangan berjenis tidak dikenal.</translation>
    </message>
    <message>
        <source>The digest of the message is not known.</source>
        <translation>Fungsi hash pesan tidak dikenal.</translation>
    </message>
    <message>
        <source>A certificate cannot be read.</source>
        <translation>Ada sertifikat yang tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>The issuer of “%1” is missing.</source>
        <translation>Penerbit “%1” tidak ada.</translation>
    </message>
    <message>
        <source>The issuer of a certificate is missing or is another one.</source>
        <translation>Penerbit suatu sertifikat tidak ada atau berbeda.</translation>
    </message>
    <message>
        <source>A certificate has expired.</source>
        <translation>Ada sertifikat yang telah kedaluwarsa.</translation>
    </message>
    <message>
        <source>A certificate is not valid yet.</source>
        <translation>Ada sertifikat yang belum berlaku.</translation>
    </message>
    <message>
        <source>The path ends in a self-signed certificate that is not trusted.</source>
        <translation>Rantai berakhir pada sertifikat yang menandatangani sendiri dan tidak tepercaya.</translation>
    </message>
    <message>
        <source>The signature of a certificate does not verify.</source>
        <translation>Tanda tangan suatu sertifikat tidak dapat diverifikasi.</translation>
    </message>
    <message>
        <source>A certificate in the path is not a CA&apos;s.</source>
        <translation>Ada sertifikat dalam rantai yang bukan milik CA.</translation>
    </message>
    <message>
        <source>The path is longer than a CA in it allows.</source>
        <translation>Rantai lebih panjang daripada yang diizinkan salah satu CA di dalamnya.</translation>
    </message>
    <message>
        <source>A CA in the path may not issue for this name.</source>
        <translation>Salah satu CA dalam rantai tidak boleh menerbitkan untuk nama ini.</translation>
    </message>
    <message>
        <source>A certificate in the path is not meant for this purpose.</source>
        <translation>Ada sertifikat dalam rantai yang tidak ditujukan untuk tujuan ini.</translation>
    </message>
    <message>
        <source>A certificate in the path has a weak key or signature.</source>
        <translation>Ada sertifikat dalam rantai dengan kunci atau tanda tangan yang lemah.</translation>
    </message>
    <message>
        <source>OpenSSL refused the path (error %1).</source>
        <translation>OpenSSL menolak rantai itu (kesalahan %1).</translation>
    </message>
    <message>
        <source>Another process has locked it.</source>
        <translation>Proses lain menguncinya.</translation>
    </message>
    <message>
        <source>It cannot be locked.</source>
        <translation>File itu tidak dapat dikunci.</translation>
    </message>
    <message>
        <source>It belongs to another program.</source>
        <translation>File itu milik program lain.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>File itu kosong.</translation>
    </message>
    <message>
        <source>What its passphrase was made with is out of bounds.</source>
        <translation>Parameter frasa sandinya di luar batas.</translation>
    </message>
    <message>
        <source>Somebody else changed the passphrase at the same time.</source>
        <translation>Orang lain mengubah frasa sandi pada saat yang sama.</translation>
    </message>
    <message>
        <source>The server showed no certificate.</source>
        <translation>Server tidak menunjukkan sertifikat.</translation>
    </message>
    <message>
        <source>There is no session bus (D-Bus).</source>
        <translation>Tidak ada bus sesi (D-Bus).</translation>
    </message>
    <message>
        <source>It did not answer in time.</source>
        <translation>Tidak ada jawaban tepat waktu.</translation>
    </message>
    <message>
        <source>The certificate is for another host name.</source>
        <translation>Sertifikat itu untuk nama host lain.</translation>
    </message>
    <message>
        <source>The other side speaks no TLS that is accepted here.</source>
        <translation>Pihak lain tidak memakai TLS yang diterima di sini.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was refused (error %1).</source>
        <translation>Sertifikat server ditolak (kesalahan %1).</translation>
    </message>
    <message>
        <source>The network or the host cannot be reached.</source>
        <translation>Jaringan atau host tidak dapat dijangkau.</translation>
    </message>
    <message>
        <source>What came is not HTTP.</source>
        <translation>Yang diterima bukan HTTP.</translation>
    </message>
    <message>
        <source>The network failed (error %1).</source>
        <translation>Jaringan gagal (kesalahan %1).</translation>
    </message>
    <message>
        <source>The address is in use already.</source>
        <translation>Alamat itu sudah dipakai.</translation>
    </message>
    <message>
        <source>This computer has no such address.</source>
        <translation>Komputer ini tidak memiliki alamat itu.</translation>
    </message>
    <message>
        <source>The system does not permit it.</source>
        <translation>Sistem tidak mengizinkannya.</translation>
    </message>
    <message>
        <source>The proxy %1 cannot be reached.</source>
        <translation>Proxy %1 tidak dapat dijangkau.</translation>
    </message>
    <message>
        <source>The proxy refused the connection.</source>
        <translation>Proxy menolak koneksi.</translation>
    </message>
    <message>
        <source>The proxy closed the connection.</source>
        <translation>Proxy menutup koneksi.</translation>
    </message>
    <message>
        <source>The name of the proxy is not known.</source>
        <translation>Nama proxy tidak dikenal.</translation>
    </message>
    <message>
        <source>The proxy did not answer in time.</source>
        <translation>Proxy tidak menjawab tepat waktu.</translation>
    </message>
    <message>
        <source>The proxy wants a login.</source>
        <translation>Proxy memerlukan login.</translation>
    </message>
    <message>
        <source>The proxy could not pass the request on.</source>
        <translation>Proxy tidak dapat meneruskan permintaan.</translation>
    </message>
    <message>
        <source>What the store holds of the device “%1” cannot be understood.</source>
        <translation>Isi penyimpanan tentang perangkat “%1” tidak dapat dipahami.</translation>
    </message>
    <message>
        <source>What the store holds of the device with the ID %1 cannot be understood.</source>
        <translation>Isi penyimpanan tentang perangkat dengan ID %1 tidak dapat dipahami.</translation>
    </message>
    <message>
        <source>What the store holds of request %2 of the device with the ID %1 cannot be understood.</source>
        <translation>Isi penyimpanan tentang permintaan %2 dari perangkat dengan ID %1 tidak dapat dipahami.</translation>
    </message>
    <message>
        <source>What is kept of request %2 of the device with the ID %1 cannot be understood.</source>
        <translation>Data yang disimpan tentang permintaan %2 dari perangkat dengan ID %1 tidak dapat dipahami.</translation>
    </message>
    <message>
        <source>A certificate in the store cannot be understood.</source>
        <translation>Ada sertifikat dalam penyimpanan yang tidak dapat dipahami.</translation>
    </message>
    <message>
        <source>The certificate %1 in the store cannot be understood.</source>
        <translation>Sertifikat %1 dalam penyimpanan tidak dapat dipahami.</translation>
    </message>
    <message>
        <source>A certificate of the CA “%1” in the store cannot be understood.</source>
        <translation>Ada sertifikat CA “%1” dalam penyimpanan yang tidak dapat dipahami.</translation>
    </message>
    <message>
        <source>What the store holds of request %1 cannot be understood.</source>
        <translation>Isi penyimpanan tentang permintaan %1 tidak dapat dipahami.</translation>
    </message>
    <message>
        <source>What the store holds of rollout %1 cannot be understood.</source>
        <translation>Isi penyimpanan tentang peluncuran %1 tidak dapat dipahami.</translation>
    </message>
    <message>
        <source>What the store holds of a rollout cannot be understood.</source>
        <translation>Isi penyimpanan tentang suatu peluncuran tidak dapat dipahami.</translation>
    </message>
    <message>
        <source>The template “%1” in the store cannot be understood.</source>
        <translation>Templat “%1” dalam penyimpanan tidak dapat dipahami.</translation>
    </message>
    <message>
        <source>What the store holds of a plan for printers cannot be understood.</source>
        <translation>Isi penyimpanan tentang suatu rencana untuk printer tidak dapat dipahami.</translation>
    </message>
    <message>
        <source>What the store holds of the last look at the printers cannot be understood.</source>
        <translation>Isi penyimpanan tentang pemeriksaan terakhir printer tidak dapat dipahami.</translation>
    </message>
    <message>
        <source>The device model “%1” cannot be understood.</source>
        <translation>Model perangkat “%1” tidak dapat dipahami.</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>What came is not a SCEP message.</source>
        <translation>Yang diterima bukan pesan SCEP.</translation>
    </message>
    <message>
        <source>The signature of the message does not verify.</source>
        <translation>Tanda tangan pesan tidak dapat diverifikasi.</translation>
    </message>
    <message>
        <source>The message lacks the certificate that signed it.</source>
        <translation>Pesan tidak memuat sertifikat yang menandatanganinya.</translation>
    </message>
    <message>
        <source>The message lacks its senderNonce, or has one that is too long.</source>
        <translation>Pesan tidak memiliki senderNonce, atau senderNonce-nya terlalu panjang.</translation>
    </message>
    <message>
        <source>A server cannot act on this type of message.</source>
        <translation>Server tidak dapat memproses jenis pesan ini.</translation>
    </message>
    <message>
        <source>The message is signed with a digest that the connector does not accept.</source>
        <translation>Pesan ditandatangani dengan fungsi hash yang tidak diterima konektor.</translation>
    </message>
    <message>
        <source>The request is encrypted with a cipher that the connector does not accept.</source>
        <translation>Permintaan dienkripsi dengan sandi yang tidak diterima konektor.</translation>
    </message>
    <message>
        <source>The message uses an algorithm that is not supported.</source>
        <translation>Pesan memakai algoritma yang tidak didukung.</translation>
    </message>
    <message>
        <source>The request is encrypted for another CA: the device may hold an old CA certificate.</source>
        <translation>Permintaan dienkripsi untuk CA lain: perangkat mungkin menyimpan sertifikat CA lama.</translation>
    </message>
    <message>
        <source>The request cannot be decrypted.</source>
        <translation>Permintaan tidak dapat didekripsi.</translation>
    </message>
    <message>
        <source>The message does not contain what its type requires.</source>
        <translation>Pesan tidak memuat isi yang diwajibkan jenisnya.</translation>
    </message>
    <message>
        <source>The signature of the certification request does not verify.</source>
        <translation>Tanda tangan permintaan penandatanganan sertifikat tidak dapat diverifikasi.</translation>
    </message>
    <message>
        <source>The challenge password is missing.</source>
        <translation>Kata sandi tantangan tidak ada.</translation>
    </message>
    <message>
        <source>The challenge password is wrong.</source>
        <translation>Kata sandi tantangan salah.</translation>
    </message>
    <message>
        <source>The challenge password has expired.</source>
        <translation>Kata sandi tantangan sudah kedaluwarsa.</translation>
    </message>
    <message>
        <source>The challenge password has been used as often as it may be.</source>
        <translation>Kata sandi tantangan sudah dipakai sebanyak yang diizinkan.</translation>
    </message>
    <message>
        <source>The challenge password is bound to another subject.</source>
        <translation>Kata sandi tantangan terikat pada subjek lain.</translation>
    </message>
    <message>
        <source>A request signed with an EC key needs a challenge password, under which the answer is encrypted.</source>
        <translation>Permintaan yang ditandatangani dengan kunci EC memerlukan kata sandi tantangan untuk mengenkripsi jawabannya.</translation>
    </message>
    <message>
        <source>The renewal is signed with a certificate of another CA.</source>
        <translation>Pembaruan ditandatangani dengan sertifikat dari CA lain.</translation>
    </message>
    <message>
        <source>The renewal is signed with a certificate that came through another connector.</source>
        <translation>Pembaruan ditandatangani dengan sertifikat yang diterbitkan melalui konektor lain.</translation>
    </message>
    <message>
        <source>The request is signed with a revoked certificate.</source>
        <translation>Permintaan ditandatangani dengan sertifikat yang sudah dicabut.</translation>
    </message>
    <message>
        <source>The renewal is signed with a certificate that is not valid now.</source>
        <translation>Pembaruan ditandatangani dengan sertifikat yang tidak berlaku saat ini.</translation>
    </message>
    <message>
        <source>It is too early to renew the certificate.</source>
        <translation>Sertifikat belum waktunya diperbarui.</translation>
    </message>
    <message>
        <source>The renewal asks for another subject or other names than the old certificate has.</source>
        <translation>Pembaruan meminta subjek atau nama yang berbeda dari sertifikat lama.</translation>
    </message>
    <message>
        <source>The transactionID belongs to a request with another key.</source>
        <translation>transactionID itu milik permintaan dengan kunci lain.</translation>
    </message>
    <message>
        <source>The connector does not issue certificates for this kind of key.</source>
        <translation>Konektor tidak menerbitkan sertifikat untuk jenis kunci ini.</translation>
    </message>
    <message>
        <source>The subject or a name in the request cannot be used in a certificate.</source>
        <translation>Subjek atau nama dalam permintaan tidak dapat digunakan dalam sertifikat.</translation>
    </message>
    <message>
        <source>The connector does not issue certificates for this name.</source>
        <translation>Konektor tidak menerbitkan sertifikat untuk nama ini.</translation>
    </message>
    <message>
        <source>The request asks for too many names.</source>
        <translation>Permintaan meminta terlalu banyak nama.</translation>
    </message>
    <message>
        <source>The connector does not issue certificates for this extendedKeyUsage.</source>
        <translation>Konektor tidak menerbitkan sertifikat untuk extendedKeyUsage ini.</translation>
    </message>
    <message>
        <source>An administrator rejected the request.</source>
        <translation>Administrator menolak permintaan itu.</translation>
    </message>
    <message>
        <source>There is no request with this transactionID, or it was made with another key.</source>
        <translation>Tidak ada permintaan dengan transactionID ini, atau permintaan itu dibuat dengan kunci lain.</translation>
    </message>
    <message>
        <source>The CA has not issued such a certificate.</source>
        <translation>CA tidak pernah menerbitkan sertifikat tersebut.</translation>
    </message>
    <message>
        <source>The query is signed with an EC key, which cannot decrypt the answer; it needs an RSA key.</source>
        <translation>Kueri ditandatangani dengan kunci EC, yang tidak dapat mendekripsi jawaban; diperlukan kunci RSA.</translation>
    </message>
    <message>
        <source>The CA behind the connector cannot issue now.</source>
        <translation>CA di balik konektor tidak dapat menerbitkan sertifikat saat ini.</translation>
    </message>
    <message>
        <source>The challenge password is right and still good, but it was not made for every name in the request.</source>
        <translation>Kata sandi tantangan benar dan masih berlaku, tetapi tidak dibuat untuk semua nama dalam permintaan.</translation>
    </message>
    <message>
        <source>This very message came before, and what was issued for it has ended or was revoked.</source>
        <translation>Pesan yang sama persis pernah datang, dan yang diterbitkan untuknya sudah berakhir atau dicabut.</translation>
    </message>
    <message>
        <source>A certificate for this key was revoked because the key is compromised.</source>
        <translation>Sertifikat untuk kunci ini telah dicabut karena kuncinya bocor.</translation>
    </message>
    <message>
        <source>Somebody at this address is guessing challenge passwords: many wrong ones came within an hour.</source>
        <translation>Seseorang di alamat ini menebak kata sandi tantangan: banyak yang salah datang dalam satu jam.</translation>
    </message>
    <message>
        <source>No device of the inventory has this name, or another device has it.</source>
        <translation>Tidak ada perangkat dalam inventaris yang memiliki nama ini, atau perangkat lain memilikinya.</translation>
    </message>
    <message>
        <source>The request does not say what the certificate is for, and the connector adds nothing.</source>
        <translation>Permintaan tidak menyebutkan kegunaan sertifikat, dan konektor tidak menambahkan apa pun.</translation>
    </message>
    <message>
        <source>The key protects nothing.</source>
        <translation>Kunci tidak melindungi apa pun.</translation>
    </message>
    <message>
        <source>The request is for the CA&apos;s own key.</source>
        <translation>Permintaan ini untuk kunci milik CA sendiri.</translation>
    </message>
    <message>
        <source>The request is for the CA&apos;s own subject.</source>
        <translation>Permintaan ini untuk subjek milik CA sendiri.</translation>
    </message>
    <message>
        <source>The transactionID of the message is too long.</source>
        <translation>transactionID pesan terlalu panjang.</translation>
    </message>
    <message>
        <source>Too many requests wait for a decision.</source>
        <translation>Terlalu banyak permintaan menunggu keputusan.</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) since %1:</source>
        <translation>
            <numerusform>%n kali sejak %1:</numerusform>
        </translation>
    </message>
    <message>
        <source>The message is signed by another key than the one that the certificate is for.</source>
        <translation>Pesan ditandatangani dengan kunci lain dari kunci yang dimintakan sertifikat.</translation>
    </message>
    <message>
        <source>Signed by: %1. Replaced CAs: %2. May sign for others: %3.</source>
        <translation>Ditandatangani oleh: %1. CA yang digantikan: %2. Boleh menandatangani untuk pihak lain: %3.</translation>
    </message>
    <message>
        <source>The same envelope came before with another content: one of the two was altered on its way. This one was not opened.</source>
        <translation>Amplop yang sama pernah datang dengan isi lain: salah satunya diubah di perjalanan. Yang ini tidak dibuka.</translation>
    </message>
    <message>
        <source>Technical details: %1</source>
        <translation>Rincian teknis: %1</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>diterbitkan</translation>
    </message>
    <message>
        <source>waits for approval</source>
        <translation>menunggu persetujuan</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>dijawab</translation>
    </message>
    <message>
        <source>answered again</source>
        <translation>dijawab lagi</translation>
    </message>
    <message>
        <source>done</source>
        <translation>selesai</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Rollout %1</source>
        <translation>Peluncuran %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what kind of rollout, %2 its title</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Made on %1.</source>
        <translation>Dibuat pada %1.</translation>
    </message>
    <message>
        <source>All devices</source>
        <translation>Semua perangkat</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Perangkat</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Berakhir</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durasi</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Ringkasan</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Templat</translation>
    </message>
    <message>
        <source>Common name</source>
        <translation>Nama umum (CN)</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisasi</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Kunci</translation>
    </message>
    <message>
        <source>Key use location</source>
        <translation>Lokasi penggunaan kunci</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Challenge password</source>
        <translation>Kata sandi tantangan</translation>
    </message>
    <message>
        <source>Waves</source>
        <translation>Gelombang</translation>
    </message>
    <message>
        <source>Spread at random over</source>
        <translation>Disebar secara acak selama</translation>
    </message>
    <message>
        <source>Requests per second, at most</source>
        <translation>Permintaan per detik, paling banyak</translation>
    </message>
    <message>
        <source>What was asked for</source>
        <translation>Yang diminta</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s):</source>
        <translation>
            <numerusform>%n perangkat:</numerusform>
        </translation>
    </message>
    <message>
        <source>What failed, and what to do</source>
        <translation>Yang gagal, dan yang perlu dilakukan</translation>
    </message>
    <message>
        <source>(without a site)</source>
        <translation>(tanpa lokasi)</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Lokasi</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n percobaan</numerusform>
        </translation>
    </message>
    <message>
        <source>Weak: %1</source>
        <translation>Lemah: %1</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Perangkat</translation>
    </message>
    <message>
        <source>Address, model</source>
        <translation>Alamat, model</translation>
    </message>
    <message>
        <source>Site, tags</source>
        <translation>Lokasi, tag</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>Gelombang</translation>
    </message>
    <message>
        <source>Valid until, serial number of the certificate</source>
        <translation>Berlaku hingga, nomor seri sertifikat</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Halaman %1 dari %2</translation>
    </message>
</context>
<context>
    <name>RequestWords</name>
    <message>
        <source>an even RSA exponent</source>
        <translation>eksponen RSA genap</translation>
    </message>
    <message>
        <source>an RSA exponent below 3</source>
        <translation>eksponen RSA di bawah 3</translation>
    </message>
    <message>
        <source>an RSA exponent above 2^64</source>
        <translation>eksponen RSA di atas 2^64</translation>
    </message>
    <message>
        <source>an even RSA modulus</source>
        <translation>modulus RSA genap</translation>
    </message>
    <message>
        <source>an RSA modulus that is a square</source>
        <translation>modulus RSA yang merupakan kuadrat</translation>
    </message>
    <message>
        <source>an RSA modulus with a small factor</source>
        <translation>modulus RSA dengan faktor kecil</translation>
    </message>
    <message>
        <source>EC parameters that are spelled out</source>
        <translation>parameter EC yang ditulis lengkap, bukan dengan nama</translation>
    </message>
    <message>
        <source>the EC point at infinity</source>
        <translation>titik EC di tak hingga</translation>
    </message>
    <message>
        <source>to be a CA</source>
        <translation>menjadi CA</translation>
    </message>
    <message>
        <source>a certificate template</source>
        <translation>templat sertifikat</translation>
    </message>
    <message>
        <source>a Windows security identifier (SID)</source>
        <translation>pengenal keamanan Windows (SID)</translation>
    </message>
    <message>
        <source>the key usage “%1”</source>
        <translation>penggunaan kunci “%1”</translation>
    </message>
    <message>
        <source>the usage “%1”</source>
        <translation>penggunaan “%1”</translation>
    </message>
    <message>
        <source>the extension %1</source>
        <translation>ekstensi %1</translation>
    </message>
    <message>
        <source>The RSA exponent of the key is 3.</source>
        <translation>Eksponen RSA kunci ini adalah 3.</translation>
    </message>
</context>
<context>
    <name>Requests</name>
    <message>
        <source>Left out of the certificate: %1.</source>
        <translation>Tidak dimasukkan ke dalam sertifikat: %1.</translation>
    </message>
    <message>
        <source>By the standards a host name has no underscore: %1.</source>
        <translation>Menurut standar, nama host tidak memuat garis bawah: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n valid certificate(s) can no longer be renewed, because their names are not allowed any more.</source>
        <translation>
            <numerusform>%n sertifikat yang berlaku tidak dapat diperbarui lagi karena namanya tidak diizinkan lagi.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, serial number %2: %3</source>
        <translation>%1, nomor seri %2: %3</translation>
    </message>
    <message>
        <source>The rules for names are written with their kind now: %1.</source>
        <translation>Aturan nama kini ditulis beserta jenisnya: %1.</translation>
    </message>
    <message>
        <source>Renewed with a certificate of “%1”, whose revocation list was not looked at.</source>
        <translation>Diperbarui dengan sertifikat dari “%1”, yang daftar pencabutannya tidak diperiksa.</translation>
    </message>
    <message>
        <source>Asked for but not granted: %1.</source>
        <translation>Diminta tetapi tidak diberikan: %1.</translation>
    </message>
</context>
<context>
    <name>RolloutWords</name>
    <message>
        <source>Waiting</source>
        <translation>Menunggu</translation>
    </message>
    <message>
        <source>Processing...</source>
        <translation>Memproses...</translation>
    </message>
    <message>
        <source>Successful</source>
        <translation>Berhasil</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gagal</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Dinantikan</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>Menunggu persetujuan</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Diterbitkan</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Digunakan</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Tanpa kabar</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n menunggu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n being processed</source>
        <translation>
            <numerusform>%n sedang diproses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n successful</source>
        <translation>
            <numerusform>%n berhasil</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n gagal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n dibatalkan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expected</source>
        <translation>
            <numerusform>%n dinantikan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n ditolak</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for approval</source>
        <translation>
            <numerusform>%n menunggu persetujuan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n issued</source>
        <translation>
            <numerusform>%n diterbitkan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in use</source>
        <translation>
            <numerusform>%n digunakan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n tanpa kabar</numerusform>
        </translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Terjadwal</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Berjalan</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Dijeda</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Ditahan</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Enrolment</source>
        <translation>Pendaftaran</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>Pembaruan</translation>
    </message>
    <message>
        <source>Plan for printers</source>
        <translation>Rencana untuk printer</translation>
    </message>
    <message>
        <source>The rollout is held after wave %1.</source>
        <translation>Peluncuran ditahan setelah gelombang %1.</translation>
    </message>
    <message>
        <source>Of its %2 devices %1 failed, which is more than the rollout allows.</source>
        <translation>Dari %2 perangkat dalam gelombang itu, %1 gagal, lebih banyak daripada yang diizinkan peluncuran ini.</translation>
    </message>
    <message>
        <source>Look at why they failed. Then go on with the rollout, or cancel it; the failed ones can be tried again.</source>
        <translation>Cari tahu mengapa gagal. Lalu lanjutkan peluncuran, atau batalkan; perangkat yang gagal dapat dicoba lagi.</translation>
    </message>
    <message>
        <source>Of its %2 devices %1 have not been seen with their new certificate in use.</source>
        <translation>Dari %2 perangkat dalam gelombang itu, %1 belum terlihat menggunakan sertifikat barunya.</translation>
    </message>
    <message>
        <source>Restart these devices where they need it, and check what they serve. Then go on with the rollout, or cancel it.</source>
        <translation>Mulai ulang perangkat yang memerlukannya, dan periksa sertifikat yang ditunjukkannya. Lalu lanjutkan peluncuran, atau batalkan.</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Tidak ada.</translation>
    </message>
    <message>
        <source>One password for all devices.</source>
        <translation>Satu kata sandi untuk semua perangkat.</translation>
    </message>
    <message>
        <source>From the inventory&apos;s column “%1”.</source>
        <translation>Dari kolom “%1” dalam inventaris.</translation>
    </message>
    <message>
        <source>Made for each device by the connector “%1”, good once and for %2.</source>
        <translation>Dibuat untuk setiap perangkat oleh konektor “%1”, berlaku sekali dan selama %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) go first, by themselves.</source>
        <translation>
            <numerusform>%n perangkat lebih dahulu, secara tersendiri.</numerusform>
        </translation>
    </message>
    <message>
        <source>Then %1 % of the others at a time.</source>
        <translation>Kemudian %1% dari sisanya setiap kali.</translation>
    </message>
    <message>
        <source>%1 % of the devices at a time.</source>
        <translation>%1% dari semua perangkat setiap kali.</translation>
    </message>
    <message>
        <source>All devices at once.</source>
        <translation>Semua perangkat sekaligus.</translation>
    </message>
    <message>
        <source>A wave of which more than %1 % fail holds the rest.</source>
        <translation>Gelombang dengan kegagalan lebih dari %1% menahan sisanya.</translation>
    </message>
    <message>
        <source>Canary</source>
        <extracomment>the few devices that go first, to see whether it works</extracomment>
        <translation>Kelompok perintis</translation>
    </message>
    <message>
        <source>Wave %1</source>
        <translation>Gelombang %1</translation>
    </message>
    <message>
        <source>Nothing has come from the printer.</source>
        <translation>Tidak ada yang diterima dari printer.</translation>
    </message>
    <message>
        <source>Its challenge password has expired before the printer sent a request.</source>
        <translation>Kata sandi tantangannya kedaluwarsa sebelum printer mengirim permintaan.</translation>
    </message>
    <message>
        <source>The connector refused the printer&apos;s request.</source>
        <translation>Konektor menolak permintaan printer.</translation>
    </message>
    <message>
        <source>The reason stands with the connector&apos;s requests.</source>
        <translation>Alasannya tercatat pada permintaan konektor.</translation>
    </message>
    <message>
        <source>Look it up there, correct the printer&apos;s settings, and send the request again.</source>
        <translation>Lihat alasannya di sana, perbaiki pengaturan printer, lalu kirim lagi permintaan.</translation>
    </message>
    <message>
        <source>The request failed.</source>
        <translation>Permintaan gagal.</translation>
    </message>
    <message>
        <source>No reason was kept.</source>
        <translation>Alasannya tidak tersimpan.</translation>
    </message>
    <message>
        <source>Try the device again.</source>
        <translation>Coba lagi perangkat itu.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>short for seconds, minutes, hours and days</extracomment>
        <translation>%1 detik</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 menit %2 detik</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 menit</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 jam %2 menit</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 jam</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 hari %2 jam</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 hari</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Nomor seri</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Lokasi</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>Gelombang</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Percobaan</translation>
    </message>
    <message>
        <source>Started (UTC)</source>
        <translation>Mulai (UTC)</translation>
    </message>
    <message>
        <source>Ended (UTC)</source>
        <translation>Berakhir (UTC)</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Kesalahan</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Yang terjadi</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Mengapa</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Yang perlu dilakukan</translation>
    </message>
    <message>
        <source>Certificate&apos;s serial number</source>
        <translation>Nomor seri sertifikat</translation>
    </message>
    <message>
        <source>Valid until (UTC)</source>
        <translation>Berlaku hingga (UTC)</translation>
    </message>
    <message>
        <source>Weak algorithms</source>
        <translation>Algoritma lemah</translation>
    </message>
    <message>
        <source>Key in Scepter</source>
        <translation>Kunci di Scepter</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simulasi</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ya</translation>
    </message>
    <message>
        <source>Check the printer&apos;s settings, and write its settings sheet again: it then has a new challenge password.</source>
        <translation>Periksa pengaturan printer, lalu tulis lagi lembar pengaturannya: lembar itu akan memuat kata sandi tantangan baru.</translation>
    </message>
    <message>
        <source>Serial number of the renewed certificate</source>
        <translation>Nomor seri sertifikat yang diperbarui</translation>
    </message>
    <message>
        <source>Warnings about the server</source>
        <translation>Peringatan tentang server</translation>
    </message>
    <message>
        <source>As set on each device</source>
        <translation>Sesuai pengaturan di setiap perangkat</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) are tried again</source>
        <translation>
            <numerusform>%n perangkat dicoba lagi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n wave(s).</source>
        <translation>
            <numerusform>dalam %n gelombang.</numerusform>
        </translation>
    </message>
    <message>
        <source>They go before the waves that were held back.</source>
        <translation>Perangkat ini didahulukan sebelum gelombang yang ditahan.</translation>
    </message>
    <message>
        <source>They go behind the waves that there are.</source>
        <translation>Perangkat ini mengikuti setelah gelombang yang sudah ada.</translation>
    </message>
    <message>
        <source>The rollout stays paused until somebody goes on with it.</source>
        <translation>Peluncuran tetap dijeda sampai seseorang melanjutkannya.</translation>
    </message>
    <message>
        <source>The rollout stays held until somebody goes on with it.</source>
        <translation>Peluncuran tetap ditahan sampai seseorang melanjutkannya.</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) with IEEE 802.1X go one wave later, so that no site has all of its own in one.</source>
        <translation>
            <numerusform>%n perangkat dengan IEEE 802.1X ikut gelombang berikutnya, agar tidak ada lokasi yang semua perangkatnya berada dalam satu gelombang.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) failed in the wave that is running. It is judged with them first: try them again when it is over.</source>
        <translation>
            <numerusform>%n perangkat gagal dalam gelombang yang sedang berjalan. Gelombang itu dinilai dahulu bersama perangkat tersebut: coba lagi setelah selesai.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) cannot take part, and stay as they are.</source>
        <translation>
            <numerusform>%n perangkat tidak dapat ikut serta dan tetap seperti adanya.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n printer(s) need a new settings sheet as soon as their wave has begun.</source>
        <translation>
            <numerusform>%n printer memerlukan lembar pengaturan baru segera setelah gelombangnya dimulai.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n simulated device(s) are left out.</source>
        <translation>
            <numerusform>%n perangkat simulasi tidak disertakan.</numerusform>
        </translation>
    </message>
    <message>
        <source>The next wave begins only when the last one is proven: seen in use where that can be seen, else issued.</source>
        <translation>Gelombang berikutnya baru dimulai setelah gelombang sebelumnya terbukti: sertifikatnya terlihat digunakan bila dapat dilihat, atau sudah diterbitkan.</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>Device model</source>
        <translation>Model perangkat</translation>
    </message>
    <message>
        <source>SCEP Server URL</source>
        <translation>URL Server SCEP</translation>
    </message>
    <message>
        <source>Port Number</source>
        <translation>Nomor Port</translation>
    </message>
    <message>
        <source>Communication Timeout</source>
        <translation>Batas Waktu Komunikasi</translation>
    </message>
    <message>
        <source>CA File for HTTPS</source>
        <translation>File CA untuk HTTPS</translation>
    </message>
    <message>
        <source>CA Fingerprint</source>
        <translation>Sidik Jari CA</translation>
    </message>
    <message>
        <source>Enable Timer for Certificate Issuance Auto Request</source>
        <translation>Aktifkan Timer untuk Permintaan Penerbitan Sertifikat Otomatis</translation>
    </message>
    <message>
        <source>Request Start Date/Time</source>
        <translation>Tanggal/Waktu Mulai Permintaan</translation>
    </message>
    <message>
        <source>Auto Adjust Issuance Request Time</source>
        <translation>Sesuaikan Waktu Permintaan Penerbitan secara Otomatis</translation>
    </message>
    <message>
        <source>Number of Polling Times</source>
        <translation>Jumlah Polling</translation>
    </message>
    <message>
        <source>Polling Interval</source>
        <translation>Interval Polling</translation>
    </message>
    <message>
        <source>Request Interval</source>
        <translation>Interval Permintaan</translation>
    </message>
    <message>
        <source>Automatically Restart Device After Acquiring Certificate</source>
        <translation>Mulai Ulang Perangkat secara Otomatis setelah Memperoleh Sertifikat</translation>
    </message>
    <message>
        <source>Delete Old Key and Certificate</source>
        <translation>Hapus Kunci dan Sertifikat Lama</translation>
    </message>
    <message>
        <source>Challenge Password</source>
        <translation>Kata Sandi Tantangan</translation>
    </message>
    <message>
        <source>Key Name</source>
        <translation>Nama Kunci</translation>
    </message>
    <message>
        <source>Signature Algorithm</source>
        <translation>Algoritma Tanda Tangan</translation>
    </message>
    <message>
        <source>Key Length</source>
        <translation>Panjang Kunci</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisasi</translation>
    </message>
    <message>
        <source>Common Name</source>
        <translation>Nama Umum (CN)</translation>
    </message>
    <message>
        <source>Key Use Location</source>
        <translation>Lokasi Penggunaan Kunci</translation>
    </message>
    <message>
        <source>IPSec Destination</source>
        <translation>Tujuan IPSec</translation>
    </message>
    <message>
        <source>DNS server in use</source>
        <translation>Server DNS digunakan</translation>
    </message>
    <message>
        <source>Functions that are switched on</source>
        <translation>Fungsi yang aktif</translation>
    </message>
    <message>
        <source>IPSec destinations</source>
        <translation>Tujuan IPSec</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona waktu</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
</context>
<context>
    <name>SettingsSheet</name>
    <message>
        <source>Settings for Certificate Issuance Request (SCEP)</source>
        <translation>Pengaturan Permintaan Penerbitan Sertifikat (SCEP)</translation>
    </message>
    <message>
        <source>This sheet holds a password. Destroy it when the printer has its certificate.</source>
        <translation>Lembar ini memuat kata sandi. Musnahkan setelah printer memperoleh sertifikatnya.</translation>
    </message>
    <message>
        <source>All of it as a QR code</source>
        <translation>Semuanya sebagai kode QR</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Nomor seri</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Lokasi</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>SCEP server URL</source>
        <translation>URL server SCEP</translation>
    </message>
    <message>
        <source>Port number</source>
        <translation>Nomor port</translation>
    </message>
    <message>
        <source>Key name</source>
        <translation>Nama kunci</translation>
    </message>
    <message>
        <source>Signature algorithm</source>
        <translation>Algoritma tanda tangan</translation>
    </message>
    <message>
        <source>Key length</source>
        <translation>Panjang kunci</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisasi</translation>
    </message>
    <message>
        <source>Common name</source>
        <translation>Nama umum (CN)</translation>
    </message>
    <message>
        <source>Challenge password</source>
        <translation>Kata sandi tantangan</translation>
    </message>
    <message>
        <source>Key use location</source>
        <translation>Lokasi penggunaan kunci</translation>
    </message>
    <message>
        <source>The password is good</source>
        <translation>Kata sandi berlaku</translation>
    </message>
    <message>
        <source>Certification authority</source>
        <translation>Otoritas sertifikat (CA)</translation>
    </message>
    <message>
        <source>Its fingerprint, SHA-256</source>
        <translation>Sidik jarinya, SHA-256</translation>
    </message>
    <message>
        <source>Its fingerprint, SHA-1</source>
        <translation>Sidik jarinya, SHA-1</translation>
    </message>
    <message>
        <source>for this printer&apos;s renewals, too</source>
        <translation>juga untuk pembaruan printer ini</translation>
    </message>
    <message>
        <source>once</source>
        <translation>sekali</translation>
    </message>
    <message>
        <source>once, until %1</source>
        <translation>sekali, hingga %1</translation>
    </message>
</context>
<context>
    <name>WizardStep</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 dan %n lainnya</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>To Be Processed</source>
        <translation>Akan Diproses</translation>
    </message>
    <message>
        <source>Processing...</source>
        <translation>Memproses...</translation>
    </message>
    <message>
        <source>Successful</source>
        <translation>Berhasil</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Kesalahan</translation>
    </message>
    <message>
        <source>Communication Error (SCEP ERROR - Fail Info 0: Unrecognized or unsupported algorithm)</source>
        <translation>Kesalahan Komunikasi (KESALAHAN SCEP - Fail Info 0: Algoritma tidak dikenali atau tidak didukung)</translation>
    </message>
    <message>
        <source>Communication Error (SCEP ERROR - Fail Info 1: CMS message integrity verification failed)</source>
        <translation>Kesalahan Komunikasi (KESALAHAN SCEP - Fail Info 1: Verifikasi integritas pesan CMS gagal)</translation>
    </message>
    <message>
        <source>Communication Error (SCEP ERROR - Fail Info 2: Transaction not permitted or supported)</source>
        <translation>Kesalahan Komunikasi (KESALAHAN SCEP - Fail Info 2: Transaksi tidak diizinkan atau tidak didukung)</translation>
    </message>
    <message>
        <source>Communication Error (SCEP ERROR - Fail Info 3: Excessive time difference between CMS signing time and system time)</source>
        <translation>Kesalahan Komunikasi (KESALAHAN SCEP - Fail Info 3: Selisih waktu terlalu besar antara waktu penandatanganan CMS dan waktu sistem)</translation>
    </message>
    <message>
        <source>Communication Error (SCEP ERROR - Fail Info 4: No certificate could be identified matching the provided criteria)</source>
        <translation>Kesalahan Komunikasi (KESALAHAN SCEP - Fail Info 4: Tidak ada sertifikat yang cocok dengan kriteria)</translation>
    </message>
    <message>
        <source>Communication Error (SCEP ERROR - Fail Info %1)</source>
        <translation>Kesalahan Komunikasi (KESALAHAN SCEP - Fail Info %1)</translation>
    </message>
    <message>
        <source>The algorithm is unknown or not supported.</source>
        <translation>Algoritma tidak dikenal atau tidak didukung.</translation>
    </message>
    <message>
        <source>The integrity check (signature verification of the CMS message) failed.</source>
        <translation>Pemeriksaan integritas (verifikasi tanda tangan pesan CMS) gagal.</translation>
    </message>
    <message>
        <source>The transaction is not permitted or not supported.</source>
        <translation>Transaksi tidak diizinkan atau tidak didukung.</translation>
    </message>
    <message>
        <source>The signing time attribute of the CMS authenticated attributes was not close to the system time.</source>
        <translation>Atribut waktu penandatanganan dari atribut CMS terautentikasi tidak mendekati waktu sistem.</translation>
    </message>
    <message>
        <source>No certificate matching the given criteria can be identified.</source>
        <translation>Tidak ada sertifikat yang cocok dengan kriteria yang diberikan.</translation>
    </message>
    <message>
        <source>The server gave a reason that the SCEP standard does not define.</source>
        <translation>Server memberi alasan yang tidak ditetapkan standar SCEP.</translation>
    </message>
    <message>
        <source>Deferred</source>
        <translation>Ditangguhkan</translation>
    </message>
    <message>
        <source>Key and Certificate Registration Limit Error</source>
        <translation>Kesalahan Batas Pendaftaran Kunci dan Sertifikat</translation>
    </message>
    <message>
        <source>Communication Error (TCP ERROR)</source>
        <translation>Kesalahan Komunikasi (KESALAHAN TCP)</translation>
    </message>
    <message>
        <source>Communication Error (HTTP ERROR %1)</source>
        <translation>Kesalahan Komunikasi (KESALAHAN HTTP %1)</translation>
    </message>
    <message>
        <source>Communication Error (SCEP ERROR - Invalid Response)</source>
        <translation>Kesalahan Komunikasi (KESALAHAN SCEP - Respons Tidak Valid)</translation>
    </message>
    <message>
        <source>The current status was returned from the SCEP server.</source>
        <translation>Status saat ini telah dikembalikan oleh server SCEP.</translation>
    </message>
    <message>
        <source>The limit of keys and certificates that can be registered in the machine has been reached.</source>
        <translation>Batas jumlah kunci dan sertifikat yang dapat didaftarkan di mesin telah tercapai.</translation>
    </message>
    <message>
        <source>Connection to the SCEP server failed / the communication timeout was reached.</source>
        <translation>Koneksi ke server SCEP gagal/batas waktu komunikasi tercapai.</translation>
    </message>
    <message>
        <source>An HTTP error occurred.</source>
        <translation>Terjadi kesalahan HTTP.</translation>
    </message>
    <message>
        <source>The response could not be read, or it did not pass a check.</source>
        <translation>Respons tidak dapat dibaca, atau tidak lolos pemeriksaan.</translation>
    </message>
    <message>
        <source>Asking the server what it can do…</source>
        <translation>Menanyakan kemampuan server…</translation>
    </message>
    <message>
        <source>Found the CA “%1”.</source>
        <translation>CA “%1” ditemukan.</translation>
    </message>
    <message>
        <source>Found the server&apos;s CA.</source>
        <translation>CA server ditemukan.</translation>
    </message>
    <message>
        <source>Generating the key…</source>
        <translation>Membuat kunci…</translation>
    </message>
    <message>
        <source>The key and the request are saved.</source>
        <translation>Kunci dan permintaan telah disimpan.</translation>
    </message>
    <message>
        <source>The request was sent (%1). Waiting for the answer…</source>
        <translation>Permintaan telah dikirim (%1). Menunggu jawaban…</translation>
    </message>
    <message>
        <source>Asked the server again. Waiting for the answer…</source>
        <translation>Server ditanya lagi. Menunggu jawaban…</translation>
    </message>
    <message>
        <source>The server did not answer.</source>
        <translation>Server tidak menjawab.</translation>
    </message>
    <message numerus="yes">
        <source>The server&apos;s clock is %n minute(s) ahead of this computer&apos;s; the server may refuse the request because of it (Fail Info 3).</source>
        <translation>
            <numerusform>Jam server %n menit lebih cepat dari jam komputer ini; server mungkin menolak permintaan karenanya (Fail Info 3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server&apos;s clock is %n minute(s) behind this computer&apos;s; the server may refuse the request because of it (Fail Info 3).</source>
        <translation>
            <numerusform>Jam server %n menit lebih lambat dari jam komputer ini; server mungkin menolak permintaan karenanya (Fail Info 3).</numerusform>
        </translation>
    </message>
    <message>
        <source>The server offers less than last time: %1 is missing. If nobody changed the server, somebody on the way may be trying to weaken the connection.</source>
        <translation>Server menyediakan lebih sedikit dari sebelumnya: %1 tidak ada. Jika tidak ada yang mengubah server, mungkin ada pihak yang mencoba melemahkan koneksi.</translation>
    </message>
    <message>
        <source>This CA was seen for the first time and is trusted from now on. Its SHA-256 fingerprint is %1.</source>
        <translation>CA ini terlihat untuk pertama kali dan dipercaya mulai sekarang. Sidik jari SHA-256-nya %1.</translation>
    </message>
    <message>
        <source>The server used weak algorithms: %1.</source>
        <translation>Server menggunakan algoritma lemah: %1.</translation>
    </message>
    <message>
        <source>Waiting until %1.</source>
        <translation>Menunggu hingga %1.</translation>
    </message>
    <message>
        <source>Waiting: %1 of %2 pollings done, the next one at %3.</source>
        <extracomment>%1 of %2 polls were done; the next one is at %3</extracomment>
        <translation>Menunggu: %1 dari %2 polling selesai, berikutnya pukul %3.</translation>
    </message>
    <message>
        <source>The request waits to be sent.</source>
        <translation>Permintaan menunggu untuk dikirim.</translation>
    </message>
    <message>
        <source>The request is being sent.</source>
        <translation>Permintaan sedang dikirim.</translation>
    </message>
    <message>
        <source>The port number must be between 1 and 65535.</source>
        <translation>Nomor port harus antara 1 dan 65535.</translation>
    </message>
    <message>
        <source>The communication timeout must be between %1 and %2 seconds.</source>
        <translation>Batas waktu komunikasi harus antara %1 dan %2 detik.</translation>
    </message>
    <message>
        <source>Enter the hex digits of a SHA-256 or SHA-1 fingerprint.</source>
        <translation>Masukkan digit heksadesimal sidik jari SHA-256 atau SHA-1.</translation>
    </message>
    <message>
        <source>The key name must have %1 to %2 characters: letters a to z and digits.</source>
        <translation>Nama kunci harus terdiri atas %1 hingga %2 karakter: huruf a hingga z dan angka.</translation>
    </message>
    <message>
        <source>The key name must have %1 to %2 characters and no slashes.</source>
        <translation>Nama kunci harus terdiri atas %1 hingga %2 karakter tanpa garis miring.</translation>
    </message>
    <message numerus="yes">
        <source>The organization may have at most %n character(s).</source>
        <translation>
            <numerusform>Organisasi paling banyak %n karakter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter an IP address, or a host name of at most 64 characters as it stands in the DNS.</source>
        <translation>Masukkan alamat IP, atau nama host paling banyak 64 karakter sesuai DNS.</translation>
    </message>
    <message>
        <source>Choose an IPSec destination from the list.</source>
        <translation>Pilih tujuan IPSec dari daftar.</translation>
    </message>
    <message>
        <source>The number of polling times must be between %1 and %2.</source>
        <translation>Jumlah polling harus antara %1 dan %2.</translation>
    </message>
    <message>
        <source>The polling interval must be between %1 and %2 minutes.</source>
        <translation>Interval polling harus antara %1 dan %2 menit.</translation>
    </message>
    <message>
        <source>The request interval must be between %1 and %2 days.</source>
        <translation>Interval permintaan harus antara %1 dan %2 hari.</translation>
    </message>
    <message>
        <source>A single request needs a date and a time that lie ahead.</source>
        <translation>Permintaan tunggal memerlukan tanggal dan waktu yang akan datang.</translation>
    </message>
    <message>
        <source>The key and the certificate are registered.</source>
        <translation>Kunci dan sertifikat telah didaftarkan.</translation>
    </message>
    <message>
        <source>The attempt failed.</source>
        <translation>Percobaan gagal.</translation>
    </message>
    <message>
        <source>The server&apos;s answer holds the certificate (%1).</source>
        <translation>Jawaban server memuat sertifikat (%1).</translation>
    </message>
    <message>
        <source>The server answered that the request waits for its decision (%1).</source>
        <translation>Server menjawab bahwa permintaan menunggu keputusannya (%1).</translation>
    </message>
    <message>
        <source>The server refused the request (%1).</source>
        <translation>Server menolak permintaan (%1).</translation>
    </message>
    <message>
        <source>The server answered, but not with what was asked for.</source>
        <translation>Server menjawab, tetapi bukan dengan yang diminta.</translation>
    </message>
    <message>
        <source>The CA issued another subject than was asked for: “%1”.</source>
        <translation>CA menerbitkan subjek yang lain dari yang diminta: “%1”.</translation>
    </message>
    <message>
        <source>The CA added names that were not asked for: %1.</source>
        <translation>CA menambahkan nama yang tidak diminta: %1.</translation>
    </message>
    <message>
        <source>The CA left out names that were asked for: %1.</source>
        <translation>CA tidak menyertakan nama yang diminta: %1.</translation>
    </message>
    <message>
        <source>Cancelled by the Administrator</source>
        <translation>Dibatalkan oleh Administrator</translation>
    </message>
    <message>
        <source>Local Error</source>
        <translation>Kesalahan Lokal</translation>
    </message>
    <message>
        <source>The administrator ended the request before the certificate was registered.</source>
        <translation>Administrator mengakhiri permintaan sebelum sertifikat terdaftar.</translation>
    </message>
    <message>
        <source>The request could not be prepared, sent, or finished here. Neither the SCEP server nor the network caused this.</source>
        <translation>Permintaan tidak dapat disiapkan, dikirim, atau diselesaikan di sini. Penyebabnya bukan server SCEP dan bukan jaringan.</translation>
    </message>
    <message>
        <source>The certificate was issued at the latest on %1, when the server&apos;s answer brought it.</source>
        <translation>Sertifikat diterbitkan paling lambat pada %1, yaitu saat jawaban server membawanya.</translation>
    </message>
    <message>
        <source>The CA dated it %1; many CAs set this date back.</source>
        <translation>CA memberinya tanggal %1; banyak CA memundurkan tanggal ini.</translation>
    </message>
    <message>
        <source>Next Request Date/Time: %1</source>
        <translation>Tanggal/Waktu Permintaan Berikutnya: %1</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>A console for certificates over SCEP.</source>
        <translation>Konsol untuk sertifikat melalui SCEP.</translation>
    </message>
    <message>
        <source>The language: en, sv or id.</source>
        <translation>Bahasa: en, sv, atau id.</translation>
    </message>
    <message>
        <source>The look: system, light or dark.</source>
        <translation>Tampilan: system, light, atau dark.</translation>
    </message>
    <message>
        <source>The store: sqlite:FILE or the path of a file.</source>
        <translation>Penyimpanan: sqlite:FILE atau path sebuah file.</translation>
    </message>
    <message>
        <source>A file with the passphrase of the store.</source>
        <translation>File berisi frasa sandi penyimpanan.</translation>
    </message>
</context>
<context>
    <name>scepter::AboutDialog</name>
    <message>
        <source>About Scepter</source>
        <translation>Tentang Scepter</translation>
    </message>
    <message>
        <source>Enrols, renews and watches the certificates of printers over SCEP (RFC 8894), and holds the other end, too: a connector that printers enrol with.</source>
        <translation>Mendaftarkan, memperbarui, dan memantau sertifikat printer melalui SCEP (RFC 8894), sekaligus menyediakan sisi servernya: konektor tempat printer mendaftar.</translation>
    </message>
    <message>
        <source>Store: %1</source>
        <translation>Penyimpanan: %1</translation>
    </message>
    <message>
        <source>Licence: Apache License 2.0. Built on Qt %1 and OpenSSL 3; fonts by the Inter project, icons by Breeze.</source>
        <translation>Lisensi: Apache License 2.0. Dibangun dengan Qt %1 dan OpenSSL 3; fon dari proyek Inter, ikon dari Breeze.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>Pintasan papan tik…</translation>
    </message>
</context>
<context>
    <name>scepter::ActivityDetails</name>
    <message>
        <source>Device</source>
        <translation>Perangkat</translation>
    </message>
    <message>
        <source>Rollout</source>
        <translation>Peluncuran</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Konektor</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Siapa</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operasi</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subjek</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Milik</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Nomor seri</translation>
    </message>
    <message>
        <source>Show device</source>
        <translation>Tampilkan perangkat</translation>
    </message>
    <message>
        <source>Show rollout</source>
        <translation>Tampilkan peluncuran</translation>
    </message>
    <message>
        <source>Show connector</source>
        <translation>Tampilkan konektor</translation>
    </message>
</context>
<context>
    <name>scepter::ActivityExport</name>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>File CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>File JSON (*.json)</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>Menulis %1…</translation>
    </message>
    <message>
        <source>Export activity</source>
        <translation>Ekspor aktivitas</translation>
    </message>
</context>
<context>
    <name>scepter::ActivityModel</name>
    <message>
        <source>Time</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Di mana</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Siapa</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subjek</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Rincian</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Kejadian</translation>
    </message>
</context>
<context>
    <name>scepter::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Aktivitas</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were written to %1.</source>
        <translation>
            <numerusform>%n baris ditulis ke %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that happened fits these filters.</source>
        <translation>Tidak ada kejadian yang cocok dengan filter ini.</translation>
    </message>
    <message>
        <source>Choose a longer time, or fewer words.</source>
        <translation>Pilih waktu yang lebih panjang, atau kurangi kata.</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Belum ada aktivitas.</translation>
    </message>
    <message>
        <source>What administrators, devices and connectors do is listed here.</source>
        <translation>Yang dilakukan administrator, perangkat, dan konektor tercantum di sini.</translation>
    </message>
    <message>
        <source>What administrators did, what reached the connectors, and what became of devices and rollouts</source>
        <translation>Tindakan administrator, yang sampai ke konektor, serta hasil perangkat dan peluncuran</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ekspor…</translation>
    </message>
    <message>
        <source>Search device, subject, address, serial number…</source>
        <translation>Cari perangkat, subjek, alamat, nomor seri…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>24 jam terakhir</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 hari terakhir</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 hari terakhir</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Kapan saja</translation>
    </message>
</context>
<context>
    <name>scepter::AlarmSection</name>
    <message>
        <source>Time</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Digunakan oleh</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Milik</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Yang terjadi</translation>
    </message>
    <message>
        <source>A password may have been passed on or copied. Find out who is at this address before giving out another one.</source>
        <translation>Kata sandi mungkin telah diteruskan atau disalin. Cari tahu siapa yang berada di alamat ini sebelum memberikan yang lain.</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Tidak untuk siapa pun secara khusus</translation>
    </message>
    <message>
        <source>Challenge ID</source>
        <translation>ID tantangan</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>There has been no alarm.</source>
        <translation>Belum ada alarm.</translation>
    </message>
    <message>
        <source>Select an alarm to see what happened.</source>
        <translation>Pilih alarm untuk melihat apa yang terjadi.</translation>
    </message>
    <message>
        <source>Find out who is at this address, and keep it out with the networks that may use the connector. A challenge password that Scepter makes cannot be guessed; a short one of your own can.</source>
        <translation>Cari tahu siapa di alamat ini, dan tolak aksesnya lewat daftar jaringan yang boleh memakai konektor. Kata sandi tantangan buatan Scepter tidak dapat ditebak; yang pendek buatan sendiri dapat.</translation>
    </message>
    <message>
        <source>Not good for</source>
        <translation>Tidak berlaku untuk</translation>
    </message>
    <message>
        <source>One is raised when a challenge password is used that is used up, has expired, or belongs to another device, or when somebody guesses.</source>
        <translation>Alarm muncul saat kata sandi tantangan yang sudah habis dipakai, kedaluwarsa, atau milik perangkat lain digunakan, atau saat seseorang menebak.</translation>
    </message>
    <message>
        <source>Somebody between the device and this connector records messages. Find out who is at this address.</source>
        <translation>Seseorang di antara perangkat dan konektor ini merekam pesan. Cari tahu siapa yang berada di alamat ini.</translation>
    </message>
    <message>
        <source>Message of</source>
        <translation>Pesan dari</translation>
    </message>
</context>
<context>
    <name>scepter::ApprovalSection</name>
    <message>
        <source>Received</source>
        <translation>Diterima</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subjek</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>Tantangan</translation>
    </message>
    <message>
        <source>None: a renewal</source>
        <translation>Tidak ada: pembaruan</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Tidak Ada</translation>
    </message>
    <message>
        <source>Deleted since</source>
        <translation>Sudah dihapus</translation>
    </message>
    <message>
        <source>asks for a certificate from %1, received %2</source>
        <translation>meminta sertifikat dari %1, diterima %2</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Kunci</translation>
    </message>
    <message>
        <source>%1, possession proven</source>
        <translation>%1, kepemilikan terbukti</translation>
    </message>
    <message>
        <source>None asked for</source>
        <translation>Tidak ada yang diminta</translation>
    </message>
    <message>
        <source>Usages</source>
        <translation>Penggunaan</translation>
    </message>
    <message>
        <source>None asked for: by policy (%1)</source>
        <translation>Tidak diminta: menurut kebijakan (%1)</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Tidak disebutkan</translation>
    </message>
    <message>
        <source>Algorithms</source>
        <translation>Algoritma</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaksi</translation>
    </message>
    <message>
        <source>It has been approved already.</source>
        <translation>Permintaan ini sudah disetujui.</translation>
    </message>
    <message>
        <source>Approved: %1. The certificate is issued when the device asks again.</source>
        <translation>Disetujui: %1. Sertifikat diterbitkan saat perangkat meminta lagi.</translation>
    </message>
    <message>
        <source>Rejected: %1. The device is told when it asks again.</source>
        <translation>Ditolak: %1. Perangkat diberi tahu saat bertanya lagi.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Setujui</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Tolak…</translation>
    </message>
    <message>
        <source>Requests that wait for approval</source>
        <translation>Permintaan yang menunggu persetujuan</translation>
    </message>
    <message>
        <source>No request is waiting.</source>
        <translation>Tidak ada permintaan yang menunggu.</translation>
    </message>
    <message>
        <source>Requests appear here when the connector&apos;s approval is set to an administrator&apos;s decision.</source>
        <translation>Permintaan muncul di sini jika persetujuan konektor diatur ke keputusan administrator.</translation>
    </message>
    <message>
        <source>Select a request to see what it asks for.</source>
        <translation>Pilih permintaan untuk melihat apa yang dimintanya.</translation>
    </message>
    <message>
        <source>CSR as text</source>
        <translation>CSR sebagai teks</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Catatan</translation>
    </message>
</context>
<context>
    <name>scepter::AttentionModel</name>
    <message>
        <source>Held</source>
        <translation>Ditahan</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gagal</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Kesalahan</translation>
    </message>
    <message>
        <source>Rollout “%1”</source>
        <translation>Peluncuran “%1”</translation>
    </message>
    <message>
        <source>Connector “%1”</source>
        <translation>Konektor “%1”</translation>
    </message>
    <message>
        <source>Review the rollout</source>
        <translation>Tinjau peluncuran</translation>
    </message>
    <message>
        <source>Renew its CA</source>
        <translation>Perbarui CA-nya</translation>
    </message>
    <message>
        <source>Delete an old key</source>
        <translation>Hapus kunci lama</translation>
    </message>
    <message>
        <source>Check its settings</source>
        <translation>Periksa pengaturannya</translation>
    </message>
    <message>
        <source>Look at what waits</source>
        <translation>Lihat yang menunggu</translation>
    </message>
    <message>
        <source>Set its clock, then retry</source>
        <translation>Atur jamnya, lalu coba lagi</translation>
    </message>
    <message>
        <source>See what happened</source>
        <translation>Lihat apa yang terjadi</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Apa</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Di mana</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Mengapa</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Yang perlu dilakukan</translation>
    </message>
</context>
<context>
    <name>scepter::AttentionTable</name>
    <message>
        <source>Needs attention</source>
        <translation>Perlu perhatian</translation>
    </message>
    <message>
        <source>Nothing needs attention.</source>
        <translation>Tidak ada yang perlu diperhatikan.</translation>
    </message>
    <message>
        <source>Requests that fail and rollouts that are held appear here.</source>
        <translation>Permintaan yang gagal dan peluncuran yang ditahan muncul di sini.</translation>
    </message>
</context>
<context>
    <name>scepter::AuditSection</name>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Siapa</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operasi</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subjek</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>The log is being verified.</source>
        <translation>Log sedang diverifikasi.</translation>
    </message>
    <message numerus="yes">
        <source>The audit log is whole: %n entry(s), none changed, removed or moved.</source>
        <translation>
            <numerusform>Log audit utuh: %n entri, tidak ada yang diubah, dihapus, atau dipindahkan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Search the newest entries</source>
        <translation>Cari entri terbaru</translation>
    </message>
    <message>
        <source>All connectors and CAs</source>
        <translation>Semua konektor dan CA</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Log audit</translation>
    </message>
    <message>
        <source>There is no entry yet.</source>
        <translation>Belum ada entri.</translation>
    </message>
    <message>
        <source>Everything that a connector or an administrator does is written down here.</source>
        <translation>Semua yang dilakukan konektor atau administrator dicatat di sini.</translation>
    </message>
    <message>
        <source>Verify log</source>
        <translation>Verifikasi log</translation>
    </message>
</context>
<context>
    <name>scepter::AutomaticRequestPage</name>
    <message>
        <source>Settings for Certificate Issuance Auto Request</source>
        <translation>Pengaturan Permintaan Penerbitan Sertifikat Otomatis</translation>
    </message>
    <message>
        <source>&amp;Request Start Date/Time:</source>
        <translation>Tanggal/&amp;Waktu Mulai Permintaan:</translation>
    </message>
    <message>
        <source>Auto Ad&amp;just Issuance Request Time</source>
        <translation>S&amp;esuaikan Waktu Permintaan Penerbitan secara Otomatis</translation>
    </message>
    <message>
        <source>Perform Pollin&amp;g When Communication Error Occurs or When Issuance Request Is Deferred</source>
        <translation>&amp;Lakukan Polling saat Terjadi Kesalahan Komunikasi atau saat Permintaan Penerbitan Ditangguhkan</translation>
    </message>
    <message>
        <source>Number of Polling &amp;Times:</source>
        <translation>&amp;Jumlah Polling:</translation>
    </message>
    <message>
        <source>Polling &amp;Interval:</source>
        <translation>&amp;Interval Polling:</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> menit</translation>
    </message>
    <message>
        <source>Request Inter&amp;val: Every:</source>
        <translation>Inter&amp;val Permintaan: Setiap:</translation>
    </message>
    <message>
        <source> days</source>
        <translation> hari</translation>
    </message>
    <message>
        <source>Automati&amp;cally Restart Device After Acquiring Certificate</source>
        <translation>&amp;Mulai Ulang Perangkat secara Otomatis setelah Memperoleh Sertifikat</translation>
    </message>
    <message>
        <source>Delete Old Ke&amp;y and Certificate</source>
        <translation>Hapus Kunci &amp;dan Sertifikat Lama</translation>
    </message>
    <message>
        <source>Select this to overwrite the old key and certificate.</source>
        <translation>Pilih ini untuk menimpa kunci dan sertifikat lama.</translation>
    </message>
    <message>
        <source>Settings for Key and Certificate to Be Issued</source>
        <translation>Pengaturan Kunci dan Sertifikat yang Akan Diterbitkan</translation>
    </message>
    <message>
        <source>Up&amp;date</source>
        <translation>Perba&amp;rui</translation>
    </message>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Diperlukan hak akses Administrator</translation>
    </message>
    <message>
        <source>Select the box above it first.</source>
        <translation>Pilih kotak di atasnya terlebih dahulu.</translation>
    </message>
    <message>
        <source>Enter the communication settings first.</source>
        <translation>Masukkan pengaturan komunikasi terlebih dahulu.</translation>
    </message>
    <message>
        <source>The timer can be switched on only once the communication settings of the SCEP server have been entered.</source>
        <translation>Timer baru dapat diaktifkan setelah pengaturan komunikasi server SCEP dimasukkan.</translation>
    </message>
    <message>
        <source>Communication Settings</source>
        <translation>Pengaturan Komunikasi</translation>
    </message>
    <message>
        <source>By the clock of the device, whose time zone is %1.</source>
        <translation>Menurut jam perangkat, dengan zona waktu %1.</translation>
    </message>
    <message>
        <source>The time is adjusted at random by %1 to %2 seconds from the time set in [Request Start Date/Time:].</source>
        <translation>Waktu disesuaikan secara acak %1 hingga %2 detik dari waktu yang ditetapkan di [Tanggal/Waktu Mulai Permintaan:].</translation>
    </message>
    <message>
        <source>In the following cases polling is not performed and an error occurs.</source>
        <translation>Dalam kasus berikut polling tidak dilakukan dan terjadi kesalahan.</translation>
    </message>
    <message>
        <source>When the machine has exceeded the limit of keys and certificates that it can manage</source>
        <translation>Saat mesin melampaui batas jumlah kunci dan sertifikat yang dapat dikelolanya</translation>
    </message>
    <message>
        <source>When an error is included in the retrieved response data</source>
        <translation>Saat data respons yang diterima berisi kesalahan</translation>
    </message>
    <message>
        <source>When an error occurs on the SCEP server side</source>
        <translation>Saat terjadi kesalahan di sisi server SCEP</translation>
    </message>
    <message>
        <source>The key and certificate with the same key use location are overwritten.</source>
        <translation>Kunci dan sertifikat dengan lokasi penggunaan yang sama akan ditimpa.</translation>
    </message>
    <message>
        <source>The default key is not overwritten.</source>
        <translation>Kunci default tidak ditimpa.</translation>
    </message>
    <message>
        <source>The settings were updated.</source>
        <translation>Pengaturan telah diperbarui.</translation>
    </message>
    <message>
        <source>Enable Timer &amp;for Certificate Issuance Auto Request</source>
        <translation>Akti&amp;fkan Timer untuk Permintaan Penerbitan Sertifikat Otomatis</translation>
    </message>
    <message>
        <source>&amp;Send Periodical Issuance Requests</source>
        <translation>&amp;Kirim Permintaan Penerbitan Berkala</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Requesting a Certificate to Be Issued at the Specified Time</source>
        <translation>Meminta Penerbitan Sertifikat pada Waktu yang Ditentukan</translation>
    </message>
    <message>
        <source>You can set a request for a certificate to be issued automatically at a specified time. Specify the items required to request a certificate to be issued.</source>
        <translation>Anda dapat mengatur agar permintaan penerbitan sertifikat dikirim secara otomatis pada waktu tertentu. Tentukan item yang diperlukan untuk meminta penerbitan sertifikat.</translation>
    </message>
    <message>
        <source>Select this to have this automatic request for a certificate to be issued made at a specified time, and set the date/time in [Request Start Date/Time:].</source>
        <translation>Pilih ini agar permintaan sertifikat otomatis ini dikirim pada waktu tertentu, dan atur tanggal/waktunya di [Tanggal/Waktu Mulai Permintaan:].</translation>
    </message>
    <message>
        <source>Select this to check the status of the SCEP server when a communication error has occurred or while a certificate request is being processed. Specify the number of polling times and the polling interval.</source>
        <translation>Pilih ini untuk memeriksa status server SCEP saat terjadi kesalahan komunikasi atau saat permintaan sertifikat sedang diproses. Tentukan jumlah polling dan interval polling.</translation>
    </message>
    <message>
        <source>Select this to send an automatic request for a certificate to be issued regularly, and set the interval in [Request Interval: Every:]. When an automatic request for a certificate to be issued has been made, the next date/time of a request is displayed in [Next Request Date/Time:].</source>
        <translation>Pilih ini untuk mengirim permintaan penerbitan sertifikat otomatis secara berkala, dan atur intervalnya di [Interval Permintaan: Setiap:]. Setelah permintaan penerbitan sertifikat otomatis dikirim, tanggal/waktu permintaan berikutnya ditampilkan di [Tanggal/Waktu Permintaan Berikutnya:].</translation>
    </message>
    <message>
        <source>Select this to restart the machine when the certificate has been acquired. The machine is restarted even during batch importing/exporting.</source>
        <translation>Pilih ini untuk memulai ulang mesin setelah sertifikat diperoleh. Mesin dimulai ulang meskipun impor/ekspor batch sedang berlangsung.</translation>
    </message>
    <message>
        <source>Specify the information on the key to be generated. For more information on the settings, see step 5 of Requesting a Certificate to Be Issued.</source>
        <translation>Tentukan informasi kunci yang akan dibuat. Untuk informasi selengkapnya tentang pengaturannya, lihat langkah 5 pada Meminta Penerbitan Sertifikat.</translation>
    </message>
    <message>
        <source>Select this to adjust the time when the request is sent. This reduces the load on the SCEP server when several multi-function printers send a request at the same time.</source>
        <translation>Pilih ini untuk menyesuaikan waktu pengiriman permintaan. Ini mengurangi beban server SCEP saat beberapa printer multifungsi mengirim permintaan secara bersamaan.</translation>
    </message>
</context>
<context>
    <name>scepter::CaSection</name>
    <message>
        <source>Generation</source>
        <translation>Generasi</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subjek</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Kedaluwarsa</translation>
    </message>
    <message>
        <source>Compare the fingerprint with what a device shows before it trusts the CA.</source>
        <translation>Bandingkan sidik jari dengan yang ditampilkan perangkat sebelum perangkat memercayai CA.</translation>
    </message>
    <message>
        <source>Have its request signed, then install the signed chain.</source>
        <translation>Mintakan tanda tangan untuk permintaannya, lalu pasang rantai yang telah ditandatangani.</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Berlaku dari</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Berlaku hingga</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Kunci</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Penerbit</translation>
    </message>
    <message>
        <source>Itself</source>
        <translation>Dirinya sendiri</translation>
    </message>
    <message>
        <source>RA</source>
        <translation>RA</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, hingga %2</translation>
    </message>
    <message>
        <source>CRL</source>
        <translation>CRL</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>No. %1</translation>
    </message>
    <message>
        <source>Next CRL</source>
        <translation>CRL berikutnya</translation>
    </message>
    <message>
        <source>It has no certificate yet.</source>
        <translation>Belum ada sertifikatnya.</translation>
    </message>
    <message>
        <source>Another change is being made.</source>
        <translation>Perubahan lain sedang dilakukan.</translation>
    </message>
    <message>
        <source>The CA still waits for its certificate.</source>
        <translation>CA masih menunggu sertifikatnya.</translation>
    </message>
    <message>
        <source>There is no list of revoked certificates yet.</source>
        <translation>Belum ada daftar sertifikat yang dicabut.</translation>
    </message>
    <message>
        <source>The next key pair waits for its certificate.</source>
        <translation>Pasangan kunci berikutnya menunggu sertifikatnya.</translation>
    </message>
    <message>
        <source>The %1 fingerprint was copied.</source>
        <translation>Sidik jari %1 telah disalin.</translation>
    </message>
    <message>
        <source>The list of revoked certificates was built anew.</source>
        <translation>Daftar sertifikat yang dicabut telah dibuat ulang.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Ditulis ke %1</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt)</source>
        <translation>Sertifikat (*.pem *.crt)</translation>
    </message>
    <message>
        <source>Lists of revoked certificates (*.crl)</source>
        <translation>Daftar sertifikat yang dicabut (*.crl)</translation>
    </message>
    <message>
        <source>The CA&apos;s private key leaves the store in a PKCS#12 file, encrypted under a passphrase of its own. Whoever has the file and the passphrase can issue certificates. Keep it in a safe place.</source>
        <translation>Kunci privat CA keluar dari penyimpanan dalam file PKCS#12, dienkripsi dengan frasa sandi tersendiri. Siapa pun yang memiliki file dan frasa sandinya dapat menerbitkan sertifikat. Simpan di tempat yang aman.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>PKCS#12 files (*.p12 *.pfx)</source>
        <translation>File PKCS#12 (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>The chain was installed.</source>
        <translation>Rantai telah dipasang.</translation>
    </message>
    <message>
        <source>The next key pair is announced to clients.</source>
        <translation>Pasangan kunci berikutnya telah diumumkan kepada klien.</translation>
    </message>
    <message>
        <source>Have the request in %1 signed, then install the signed chain.</source>
        <translation>Mintakan tanda tangan untuk permintaan di %1, lalu pasang rantai yang telah ditandatangani.</translation>
    </message>
    <message>
        <source>Certification requests (*.csr)</source>
        <translation>Permintaan sertifikasi (*.csr)</translation>
    </message>
    <message>
        <source>Make the next key pair of this CA and announce it?</source>
        <translation>Buat pasangan kunci berikutnya untuk CA ini dan umumkan?</translation>
    </message>
    <message>
        <source>Devices can fetch its certificate beforehand. The current one issues until the next takes over.</source>
        <translation>Perangkat dapat mengambil sertifikatnya lebih dulu. Yang sekarang tetap menerbitkan sampai yang berikutnya mengambil alih.</translation>
    </message>
    <message>
        <source>Announce</source>
        <translation>Umumkan</translation>
    </message>
    <message>
        <source>Let the announced key pair issue from now on?</source>
        <translation>Biarkan pasangan kunci yang diumumkan menerbitkan mulai sekarang?</translation>
    </message>
    <message>
        <source>Older certificates stay valid and renew under the new one; both lists of revoked certificates go on. This cannot be undone.</source>
        <translation>Sertifikat lama tetap berlaku dan diperbarui di bawah yang baru; kedua daftar sertifikat yang dicabut tetap berjalan. Tindakan ini tidak dapat dibatalkan.</translation>
    </message>
    <message>
        <source>The new key pair issues from now on.</source>
        <translation>Pasangan kunci baru menerbitkan mulai sekarang.</translation>
    </message>
    <message>
        <source>Copy SHA-256</source>
        <translation>Salin SHA-256</translation>
    </message>
    <message>
        <source>Copy SHA-1</source>
        <translation>Salin SHA-1</translation>
    </message>
    <message>
        <source>Rebuild CRL</source>
        <translation>Buat Ulang CRL</translation>
    </message>
    <message>
        <source>Export CRL…</source>
        <translation>Ekspor CRL…</translation>
    </message>
    <message>
        <source>Generations of the CA</source>
        <translation>Generasi CA</translation>
    </message>
    <message>
        <source>The CA cannot be read.</source>
        <translation>CA tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Coba lagi sebentar lagi.</translation>
    </message>
    <message>
        <source>Select a generation to see its certificate.</source>
        <translation>Pilih generasi untuk melihat sertifikatnya.</translation>
    </message>
    <message>
        <source>CRL number</source>
        <translation>Nomor CRL</translation>
    </message>
    <message>
        <source>Recovery file</source>
        <translation>File pemulihan</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Pilih file…</translation>
    </message>
    <message>
        <source>Install signed chain</source>
        <translation>Pasang rantai yang ditandatangani</translation>
    </message>
    <message>
        <source>Certification request</source>
        <translation>Permintaan sertifikasi</translation>
    </message>
    <message>
        <source>Announce next CA</source>
        <translation>Umumkan CA berikutnya</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Ambil alih</translation>
    </message>
    <message>
        <source>Export certificate…</source>
        <translation>Ekspor sertifikat…</translation>
    </message>
    <message>
        <source>Recovery file…</source>
        <translation>File pemulihan…</translation>
    </message>
    <message>
        <source>Install signed chain…</source>
        <translation>Pasang rantai yang ditandatangani…</translation>
    </message>
    <message>
        <source>Announce next CA…</source>
        <translation>Umumkan CA berikutnya…</translation>
    </message>
    <message>
        <source>Take over…</source>
        <translation>Ambil alih…</translation>
    </message>
</context>
<context>
    <name>scepter::CaStep</name>
    <message>
        <source>There is no CA yet. Create one.</source>
        <translation>Belum ada CA. Buatlah satu.</translation>
    </message>
    <message>
        <source>Enter a name for the CA of small letters, digits and hyphens, 32 at most.</source>
        <translation>Masukkan nama CA dari huruf kecil, angka, dan tanda hubung, paling banyak 32.</translation>
    </message>
    <message>
        <source>There is a CA with this name already.</source>
        <translation>Sudah ada CA dengan nama ini.</translation>
    </message>
    <message>
        <source>Enter a subject such as “CN=Printer CA, O=Example”.</source>
        <translation>Masukkan subjek seperti “CN=Printer CA, O=Example”.</translation>
    </message>
    <message>
        <source>Choose the PKCS#12 file with the CA&apos;s certificate and key.</source>
        <translation>Pilih file PKCS#12 dengan sertifikat dan kunci CA.</translation>
    </message>
    <message>
        <source>Choose a file for the certification request.</source>
        <translation>Pilih file untuk permintaan sertifikasi.</translation>
    </message>
    <message>
        <source>Which CA signs?</source>
        <translation>CA mana yang menandatangani?</translation>
    </message>
    <message>
        <source>Devices have to trust the CA behind the connector. Several connectors may share one.</source>
        <translation>Perangkat harus memercayai CA di balik konektor. Beberapa konektor dapat berbagi satu CA.</translation>
    </message>
    <message>
        <source>A CA that is there already</source>
        <translation>CA yang sudah ada</translation>
    </message>
    <message>
        <source>A new CA that signs itself</source>
        <translation>CA baru yang menandatangani dirinya sendiri</translation>
    </message>
    <message>
        <source>A CA of yours, taken over from a PKCS#12 file</source>
        <translation>CA milik Anda, diambil alih dari file PKCS#12</translation>
    </message>
    <message>
        <source>A new CA below another one: its request is signed elsewhere</source>
        <translation>CA baru di bawah CA lain: permintaannya ditandatangani di tempat lain</translation>
    </message>
    <message>
        <source>There is no CA yet.</source>
        <translation>Belum ada CA.</translation>
    </message>
    <message>
        <source>CA:</source>
        <translation>CA:</translation>
    </message>
    <message>
        <source>Name of the CA:</source>
        <translation>Nama CA:</translation>
    </message>
    <message>
        <source>Subject:</source>
        <translation>Subjek:</translation>
    </message>
    <message>
        <source>Key:</source>
        <translation>Kunci:</translation>
    </message>
    <message>
        <source>Validity:</source>
        <translation>Masa berlaku:</translation>
    </message>
    <message>
        <source>PKCS#12 file:</source>
        <translation>File PKCS#12:</translation>
    </message>
    <message>
        <source>Passphrase:</source>
        <translation>Frasa sandi:</translation>
    </message>
    <message>
        <source>File for the request:</source>
        <translation>File untuk permintaan:</translation>
    </message>
    <message>
        <source>years</source>
        <translation>tahun</translation>
    </message>
    <message>
        <source>PKCS#12 file</source>
        <translation>File PKCS#12</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Pilih…</translation>
    </message>
    <message>
        <source>PKCS#12 files (*.p12 *.pfx)</source>
        <translation>File PKCS#12 (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>File for the request</source>
        <translation>File untuk permintaan</translation>
    </message>
    <message>
        <source>Certification requests (*.csr)</source>
        <translation>Permintaan sertifikasi (*.csr)</translation>
    </message>
</context>
<context>
    <name>scepter::CertificateExport</name>
    <message>
        <source>DER files (*.cer *.der)</source>
        <translation>File DER (*.cer *.der)</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt)</source>
        <translation>File PEM (*.pem *.crt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Semua file (*)</translation>
    </message>
    <message>
        <source>The private key of %1 leaves the store in a PKCS#12 file, encrypted under a passphrase of its own. Whoever has the file and the passphrase can use the key.</source>
        <translation>Kunci privat %1 meninggalkan penyimpanan dalam file PKCS#12 yang dienkripsi dengan frasa sandi tersendiri. Siapa pun yang memiliki file dan frasa sandinya dapat memakai kunci itu.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>PKCS#12 files (*.p12 *.pfx)</source>
        <translation>File PKCS#12 (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>Export certificate</source>
        <translation>Ekspor sertifikat</translation>
    </message>
    <message>
        <source>Export key and certificate</source>
        <translation>Ekspor kunci dan sertifikat</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Pilih file…</translation>
    </message>
    <message>
        <source>P7B files (*.p7b *.p7c)</source>
        <translation>File P7B (*.p7b *.p7c)</translation>
    </message>
</context>
<context>
    <name>scepter::CertificateIssuanceRequestPage</name>
    <message>
        <source>Certificate Issuance Request</source>
        <translation>Permintaan Penerbitan Sertifikat</translation>
    </message>
    <message>
        <source>&amp;Send Request</source>
        <translation>&amp;Kirim Permintaan</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Bata&amp;l</translation>
    </message>
    <message>
        <source>Progress of the request</source>
        <translation>Kemajuan permintaan</translation>
    </message>
    <message>
        <source>Certificate Issuance Request Status</source>
        <translation>Status Permintaan Penerbitan Sertifikat</translation>
    </message>
    <message>
        <source>Trust another CA?</source>
        <translation>Percayai CA lain?</translation>
    </message>
    <message>
        <source>The server showed another CA than the one on record.</source>
        <translation>Server menampilkan CA yang berbeda dari yang tercatat.</translation>
    </message>
    <message>
        <source>On record: %1

Received: %2

Trust the new one only if the CA&apos;s administrator has confirmed its fingerprint.</source>
        <translation>Tercatat: %1

Diterima: %2

Percayai yang baru hanya jika administrator CA telah memastikan sidik jarinya.</translation>
    </message>
    <message>
        <source>Trust the New CA</source>
        <translation>Percayai CA Baru</translation>
    </message>
    <message>
        <source>A request is being sent already.</source>
        <translation>Permintaan sedang dikirim.</translation>
    </message>
    <message>
        <source>Enter the communication settings first.</source>
        <translation>Masukkan pengaturan komunikasi terlebih dahulu.</translation>
    </message>
    <message>
        <source>The information set here is not saved to the storage of the machine.</source>
        <translation>Informasi yang ditetapkan di sini tidak disimpan ke penyimpanan mesin.</translation>
    </message>
    <message>
        <source>Enter the communication settings first: without a SCEP server URL no request can be sent.</source>
        <translation>Masukkan pengaturan komunikasi terlebih dahulu: tanpa URL server SCEP, permintaan tidak dapat dikirim.</translation>
    </message>
    <message>
        <source>Weak algorithms (SHA-1, 3DES) are allowed for this server.</source>
        <translation>Algoritma lemah (SHA-1, 3DES) diizinkan untuk server ini.</translation>
    </message>
    <message>
        <source>The challenge password was wiped after it was sent. Enter it again, then send the request.</source>
        <translation>Kata sandi tantangan telah dihapus setelah dikirim. Masukkan lagi, lalu kirim permintaan.</translation>
    </message>
    <message>
        <source>Communication Settings</source>
        <translation>Pengaturan Komunikasi</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint of the CA</source>
        <translation>Sidik jari SHA-256 CA</translation>
    </message>
    <message>
        <source>&amp;Trust This CA and Send Again</source>
        <translation>Perca&amp;yai CA Ini dan Kirim Lagi</translation>
    </message>
    <message>
        <source>On record</source>
        <translation>Tercatat</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Diterima</translation>
    </message>
    <message>
        <source>&amp;Trust the New CA...</source>
        <translation>Perca&amp;yai CA Baru...</translation>
    </message>
    <message>
        <source>Allow &amp;Weak Algorithms for This Server</source>
        <translation>&amp;Izinkan Algoritma Lemah untuk Server Ini</translation>
    </message>
    <message>
        <source>Cont&amp;inue</source>
        <translation>Lan&amp;jutkan</translation>
    </message>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Diperlukan hak akses Administrator</translation>
    </message>
    <message>
        <source>A manual request cannot be sent when [Enable Timer for Certificate Issuance Auto Request] is selected.</source>
        <translation>Permintaan manual tidak dapat dikirim saat [Aktifkan Timer untuk Permintaan Penerbitan Sertifikat Otomatis] dipilih.</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>Ekspo&amp;r…</translation>
    </message>
    <message>
        <source>The certificate was issued and registered.</source>
        <translation>Sertifikat telah diterbitkan dan didaftarkan.</translation>
    </message>
    <message>
        <source>Key and certificate were exported to “%1”.</source>
        <translation>Kunci dan sertifikat telah diekspor ke “%1”.</translation>
    </message>
    <message>
        <source>Open Communication Settin&amp;gs</source>
        <translation>Buka Pengaturan Ko&amp;munikasi</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Requesting a Certificate to Be Issued</source>
        <translation>Meminta Penerbitan Sertifikat</translation>
    </message>
    <message>
        <source>You can manually request a certificate to be issued. Specify the items required to request a certificate to be issued.</source>
        <translation>Anda dapat meminta penerbitan sertifikat secara manual. Tentukan item yang diperlukan untuk meminta penerbitan sertifikat.</translation>
    </message>
</context>
<context>
    <name>scepter::CertificateModel</name>
    <message>
        <source>Subject</source>
        <translation>Subjek</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Perangkat</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Konektor</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Kedaluwarsa</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Diterbitkan oleh</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Nomor seri</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Berlaku dari</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>Sisa hari</translation>
    </message>
</context>
<context>
    <name>scepter::CertificatePane</name>
    <message>
        <source>Issued by</source>
        <translation>Diterbitkan oleh</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Berlaku dari</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Kedaluwarsa</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n hari lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Dicabut</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Kunci</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>Digunakan untuk</translation>
    </message>
    <message>
        <source>Not in use before the device restarts</source>
        <translation>Baru dipakai setelah perangkat dimulai ulang</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Konektor</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Nomor seri</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>SHA-1</source>
        <translation>SHA-1</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Rantai</translation>
    </message>
    <message>
        <source>None of this store&apos;s CAs issued it, so it cannot be revoked here.</source>
        <translation>Tidak diterbitkan oleh CA di penyimpanan ini, jadi tidak dapat dicabut di sini.</translation>
    </message>
    <message>
        <source>It is revoked already.</source>
        <translation>Sudah dicabut.</translation>
    </message>
    <message>
        <source>The device keeps its key for itself.</source>
        <translation>Perangkat menyimpan kuncinya sendiri.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Cabut…</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>Perbarui…</translation>
    </message>
    <message>
        <source>PEM</source>
        <translation>PEM</translation>
    </message>
    <message>
        <source>Copy PEM</source>
        <translation>Salin PEM</translation>
    </message>
    <message>
        <source>Certificate (PEM)…</source>
        <translation>Sertifikat (PEM)…</translation>
    </message>
    <message>
        <source>Certificate and chain (PEM)…</source>
        <translation>Sertifikat dan rantai (PEM)…</translation>
    </message>
    <message>
        <source>Certificate (DER)…</source>
        <translation>Sertifikat (DER)…</translation>
    </message>
    <message>
        <source>Key and certificate (PKCS#12)…</source>
        <translation>Kunci dan sertifikat (PKCS#12)…</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) are selected.</source>
        <translation>
            <numerusform>%n sertifikat dipilih.</numerusform>
        </translation>
    </message>
    <message>
        <source>Expire</source>
        <translation>Kedaluwarsa</translation>
    </message>
    <message>
        <source>Can be revoked</source>
        <translation>Dapat dicabut</translation>
    </message>
    <message>
        <source>None of them can be revoked here: they are revoked already, or no CA of this store issued them.</source>
        <translation>Tidak satu pun dapat dicabut di sini: sudah dicabut, atau bukan diterbitkan oleh CA penyimpanan ini.</translation>
    </message>
    <message>
        <source>Certificates (PEM)…</source>
        <translation>Sertifikat (PEM)…</translation>
    </message>
    <message>
        <source>Show device</source>
        <translation>Tampilkan perangkat</translation>
    </message>
    <message>
        <source>It was revoked, or a newer one has its place.</source>
        <translation>Sertifikat ini telah dicabut, atau tempatnya telah diambil oleh yang lebih baru.</translation>
    </message>
    <message>
        <source>A newer one has its place, or its device does not have its key any more.</source>
        <translation>Tempatnya telah diambil oleh yang lebih baru, atau perangkatnya tidak lagi memiliki kuncinya.</translation>
    </message>
    <message>
        <source>A printer renews by itself: make a plan for it.</source>
        <translation>Printer memperbarui sertifikatnya sendiri: buat rencana untuknya.</translation>
    </message>
    <message>
        <source>Certificate and chain (P7B)…</source>
        <translation>Sertifikat dan rantai (P7B)…</translation>
    </message>
    <message>
        <source>Key and certificate for older devices (PKCS#12)…</source>
        <translation>Kunci dan sertifikat untuk perangkat lama (PKCS#12)…</translation>
    </message>
    <message>
        <source>Sealed with 3DES and SHA-1, which are weak: choose a long passphrase.</source>
        <translation>Dilindungi dengan 3DES dan SHA-1, yang lemah: pilih frasa sandi yang panjang.</translation>
    </message>
</context>
<context>
    <name>scepter::CertificatesField</name>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der)</source>
        <translation>Sertifikat (*.pem *.crt *.cer *.der)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Tidak ada</translation>
    </message>
    <message>
        <source>Add from a file…</source>
        <translation>Tambahkan dari file…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
</context>
<context>
    <name>scepter::CertificatesPage</name>
    <message>
        <source>Certificates</source>
        <translation>Sertifikat</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Disimpan sebagai %1.</translation>
    </message>
    <message>
        <source>Expire in %1</source>
        <translation>Kedaluwarsa pada %1</translation>
    </message>
    <message>
        <source>Of %1</source>
        <translation>Milik %1</translation>
    </message>
    <message>
        <source>The certificate of %1 is revoked.</source>
        <translation>Sertifikat %1 telah dicabut.</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s)</source>
        <translation>
            <numerusform>%n sertifikat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expire(s) within 30 days</source>
        <translation>
            <numerusform>%n kedaluwarsa dalam 30 hari</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n ditampilkan</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>No certificate fits these filters.</source>
        <translation>Tidak ada sertifikat yang cocok dengan filter ini.</translation>
    </message>
    <message>
        <source>Choose another status, or fewer words.</source>
        <translation>Pilih status lain, atau kurangi kata.</translation>
    </message>
    <message>
        <source>There are no certificates yet.</source>
        <translation>Belum ada sertifikat.</translation>
    </message>
    <message>
        <source>They come with the first request of a device, or of a printer that enrols with a connector.</source>
        <translation>Sertifikat muncul saat permintaan pertama dari perangkat, atau dari printer yang mendaftar lewat konektor.</translation>
    </message>
    <message>
        <source>Search subject, device, issuer, serial number…</source>
        <translation>Cari subjek, perangkat, penerbit, nomor seri…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) are revoked.</source>
        <translation>
            <numerusform>%n sertifikat telah dicabut.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n certificate(s) are revoked…</source>
        <translation>
            <numerusform>%1 dari %n sertifikat telah dicabut…</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Chooses the columns of the list.</source>
        <translation>Memilih kolom daftar.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>Renew due…</source>
        <translation>Perbarui yang segera habis…</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tampilkan semua</translation>
    </message>
    <message>
        <source>Words, or a filter such as state=due and ca=office. The fields are subject, device, issuer, connector, ca, serial, location, state, from, expires and revoked.</source>
        <translation>Kata, atau filter seperti state=due and ca=office. Kolomnya adalah subject, device, issuer, connector, ca, serial, location, state, from, expires, dan revoked.</translation>
    </message>
</context>
<context>
    <name>scepter::ChallengeDialog</name>
    <message>
        <source>Enter the password, or let one be generated.</source>
        <translation>Masukkan kata sandi, atau biarkan dibuat otomatis.</translation>
    </message>
    <message>
        <source>A renewable password is bound to a common name.</source>
        <translation>Kata sandi yang dapat diperbarui terikat pada nama umum.</translation>
    </message>
    <message>
        <source>A renewable password is good once per renewal.</source>
        <translation>Kata sandi yang dapat diperbarui berlaku sekali per pembaruan.</translation>
    </message>
    <message>
        <source>Common name it is bound to:</source>
        <translation>Terikat pada nama umum:</translation>
    </message>
    <message>
        <source>Good once per renewal, for a device that requests periodically</source>
        <translation>Berlaku sekali per pembaruan, untuk perangkat yang meminta secara berkala</translation>
    </message>
    <message>
        <source>Limited number of uses:</source>
        <translation>Jumlah pemakaian terbatas:</translation>
    </message>
    <message>
        <source>Number of uses</source>
        <translation>Jumlah pemakaian</translation>
    </message>
    <message>
        <source>Expires:</source>
        <translation>Kedaluwarsa:</translation>
    </message>
    <message>
        <source>Expiry date and time</source>
        <translation>Tanggal dan waktu kedaluwarsa</translation>
    </message>
    <message>
        <source>A password of your own:</source>
        <translation>Kata sandi Anda sendiri:</translation>
    </message>
    <message>
        <source>Password of your own</source>
        <translation>Kata sandi Anda sendiri</translation>
    </message>
    <message>
        <source>A generated password has 26 letters and digits that cannot be mistaken for each other.</source>
        <translation>Kata sandi yang dibuat otomatis terdiri atas 26 huruf dan angka yang tidak mudah tertukar.</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Buat</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>New challenge password</source>
        <translation>Kata sandi tantangan baru</translation>
    </message>
    <message>
        <source>A password that any device may use is good for every name.</source>
        <translation>Kata sandi yang boleh dipakai perangkat mana pun berlaku untuk semua nama.</translation>
    </message>
    <message>
        <source>Empty: any device may use it, for any name that the connector allows. Bound to a name, it is refused for every other.</source>
        <translation>Kosong: perangkat mana pun boleh memakainya, untuk nama apa pun yang diizinkan konektor. Jika terikat pada satu nama, kata sandi ditolak untuk nama lainnya.</translation>
    </message>
    <message>
        <source>Also good for these names:</source>
        <translation>Juga berlaku untuk nama-nama ini:</translation>
    </message>
    <message>
        <source>Such as 10.0.0.7, printer-7</source>
        <translation>Misalnya 10.0.0.7, printer-7</translation>
    </message>
</context>
<context>
    <name>scepter::ChallengeListDialog</name>
    <message>
        <source>Tables (*.csv *.txt *.tsv)</source>
        <translation>Tabel (*.csv *.txt *.tsv)</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Common name</source>
        <translation>Nama umum</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Passed over</source>
        <translation>Dilewati</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Dibuat</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Baru</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabel (*.csv)</translation>
    </message>
    <message>
        <source>“%1” is not a list of common names. Save it as CSV in UTF-8, with one name on each line.</source>
        <translation>“%1” bukan daftar nama umum. Simpan sebagai CSV dalam UTF-8, dengan satu nama di setiap baris.</translation>
    </message>
    <message>
        <source>Close without saving the challenge passwords?</source>
        <translation>Tutup tanpa menyimpan kata sandi tantangan?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Choose a file first.</source>
        <translation>Pilih file dahulu.</translation>
    </message>
    <message>
        <source>It is working just now.</source>
        <translation>Sedang bekerja saat ini.</translation>
    </message>
    <message>
        <source>The file holds no common name that can be used.</source>
        <translation>File tidak memuat nama umum yang dapat digunakan.</translation>
    </message>
    <message numerus="yes">
        <source>%n common name(s)</source>
        <translation>
            <numerusform>%n nama umum</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) passed over</source>
        <translation>
            <numerusform>%n baris dilewati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %n row(s) are shown</source>
        <translation>
            <numerusform>%n baris pertama ditampilkan</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved in “%1”, which only you can read. Delete it when the devices have their passwords.</source>
        <translation>Disimpan di “%1”, yang hanya dapat Anda baca. Hapus file itu setelah perangkat menerima kata sandinya.</translation>
    </message>
    <message numerus="yes">
        <source>%n challenge password(s) created. Save them now: no list shows them again.</source>
        <translation>
            <numerusform>%n kata sandi tantangan telah dibuat. Simpan sekarang: tidak ada daftar yang menampilkannya lagi.</numerusform>
        </translation>
    </message>
    <message>
        <source>The passwords have been created. Close this and begin anew for another file.</source>
        <translation>Kata sandi telah dibuat. Tutup ini dan mulai lagi untuk file lain.</translation>
    </message>
    <message>
        <source>A renewable password is good once per renewal.</source>
        <translation>Kata sandi yang dapat diperbarui berlaku sekali per pembaruan.</translation>
    </message>
    <message>
        <source>No file chosen yet</source>
        <translation>Belum ada file yang dipilih</translation>
    </message>
    <message>
        <source>A CSV file with a common name on each line, or with a column named “cn”. Each name gets a password of its own, which is refused for every other.</source>
        <translation>File CSV dengan satu nama umum di setiap baris, atau dengan kolom bernama “cn”. Setiap nama mendapat kata sandi sendiri, yang ditolak untuk nama lain.</translation>
    </message>
    <message>
        <source>Good once per renewal, for devices that request periodically</source>
        <translation>Berlaku sekali per pembaruan, untuk perangkat yang meminta secara berkala</translation>
    </message>
    <message>
        <source>Limited number of uses:</source>
        <translation>Jumlah pemakaian terbatas:</translation>
    </message>
    <message>
        <source>Number of uses</source>
        <translation>Jumlah pemakaian</translation>
    </message>
    <message>
        <source>Expires:</source>
        <translation>Kedaluwarsa:</translation>
    </message>
    <message>
        <source>Expiry date and time</source>
        <translation>Tanggal dan waktu kedaluwarsa</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>Baris file</translation>
    </message>
    <message>
        <source>Nothing to show yet.</source>
        <translation>Belum ada yang dapat ditampilkan.</translation>
    </message>
    <message>
        <source>Choose a file to see what would be created.</source>
        <translation>Pilih file untuk melihat apa yang akan dibuat.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Simpan…</translation>
    </message>
    <message>
        <source>List of common names</source>
        <translation>Daftar nama umum</translation>
    </message>
    <message>
        <source>Save challenge passwords</source>
        <translation>Simpan kata sandi tantangan</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Tutup tanpa menyimpan</translation>
    </message>
    <message>
        <source>They stay valid. Afterwards each can only be shown by itself, with [Show password…].</source>
        <translation>Kata sandi itu tetap berlaku. Setelah itu, masing-masing hanya dapat ditampilkan satu per satu, dengan [Tampilkan kata sandi…].</translation>
    </message>
    <message>
        <source>Challenge passwords for a list</source>
        <translation>Kata sandi tantangan untuk daftar</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Pilih file…</translation>
    </message>
    <message>
        <source>Create passwords</source>
        <translation>Buat kata sandi</translation>
    </message>
</context>
<context>
    <name>scepter::ChallengeSection</name>
    <message>
        <source>Never</source>
        <translation>Tidak pernah</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Untuk</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Pemakaian</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Kedaluwarsa</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Usable</source>
        <translation>Dapat dipakai</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>Habis dipakai</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Dibuat</translation>
    </message>
    <message>
        <source>The password itself is shown only when it is asked for.</source>
        <translation>Kata sandinya hanya ditampilkan jika diminta.</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>The connector is being deleted.</source>
        <translation>Konektor sedang dihapus.</translation>
    </message>
    <message>
        <source>Delete this challenge password (%1)?</source>
        <translation>Hapus kata sandi tantangan ini (%1)?</translation>
    </message>
    <message>
        <source>Devices that were given it are refused from then on. Certificates that were issued with it stay valid.</source>
        <translation>Perangkat yang telah diberi kata sandi ini akan ditolak. Sertifikat yang telah diterbitkan dengannya tetap berlaku.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Pertahankan</translation>
    </message>
    <message>
        <source>The challenge password was deleted.</source>
        <translation>Kata sandi tantangan telah dihapus.</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Hapus…</translation>
    </message>
    <message>
        <source>Challenge passwords</source>
        <translation>Kata sandi tantangan</translation>
    </message>
    <message>
        <source>There is no challenge password yet.</source>
        <translation>Belum ada kata sandi tantangan.</translation>
    </message>
    <message>
        <source>Devices need one to enrol, unless an administrator decides.</source>
        <translation>Perangkat memerlukannya untuk mendaftar, kecuali jika administrator yang memutuskan.</translation>
    </message>
    <message>
        <source>Select a challenge password to see what it is good for.</source>
        <translation>Pilih kata sandi tantangan untuk melihat kegunaannya.</translation>
    </message>
    <message>
        <source>Delete challenge password</source>
        <translation>Hapus kata sandi tantangan</translation>
    </message>
    <message>
        <source>New challenge password…</source>
        <translation>Kata sandi tantangan baru…</translation>
    </message>
    <message>
        <source>For a list…</source>
        <translation>Untuk daftar…</translation>
    </message>
    <message>
        <source>Show password…</source>
        <translation>Tampilkan kata sandi…</translation>
    </message>
    <message>
        <source>Also good for</source>
        <translation>Juga berlaku untuk</translation>
    </message>
</context>
<context>
    <name>scepter::CheckStep</name>
    <message>
        <source>Check</source>
        <translation>Pemeriksaan</translation>
    </message>
    <message>
        <source>The rollout cannot begin like this. Go back and correct it.</source>
        <translation>Peluncuran tidak dapat dimulai seperti ini. Kembali dan perbaiki.</translation>
    </message>
    <message>
        <source>The devices are being looked at.</source>
        <translation>Perangkat sedang diperiksa.</translation>
    </message>
    <message>
        <source>No device can take part. Go back and correct it.</source>
        <translation>Tidak ada perangkat yang dapat ikut serta. Kembali dan perbaiki.</translation>
    </message>
    <message>
        <source>Leave out the devices that cannot take part, or go back.</source>
        <translation>Jangan sertakan perangkat yang tidak dapat ikut serta, atau kembali.</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) take part</source>
        <translation>
            <numerusform>%n perangkat ikut serta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n wave(s).</source>
        <translation>
            <numerusform>dalam %n gelombang.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n printer(s) are left out: they enrol by themselves. Make a plan for them.</source>
        <translation>
            <numerusform>%n printer tidak disertakan: printer itu mendaftar sendiri. Buat rencana untuknya.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing stands against it.</source>
        <translation>Tidak ada yang menghalanginya.</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) cannot take part</source>
        <translation>
            <numerusform>%n perangkat tidak dapat ikut serta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>dan %n lainnya</numerusform>
        </translation>
    </message>
    <message>
        <source>Devices that cannot take part</source>
        <translation>Perangkat yang tidak dapat ikut serta</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Perangkat</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Mengapa</translation>
    </message>
    <message>
        <source>Leave these devices out</source>
        <translation>Jangan sertakan perangkat ini</translation>
    </message>
    <message numerus="yes">
        <source>%n printer(s) can be planned for</source>
        <translation>
            <numerusform>Rencana dapat dibuat untuk %n printer</numerusform>
        </translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>Server: %1</translation>
    </message>
    <message>
        <source>%1 is set up anew: %2</source>
        <translation>%1 diatur ulang: %2</translation>
    </message>
    <message>
        <source>Set up devices anew that are set up for another server</source>
        <translation>Atur ulang perangkat yang diatur untuk server lain</translation>
    </message>
    <message>
        <source>SCEP Server URL:</source>
        <translation>URL Server SCEP:</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Periksa lagi</translation>
    </message>
</context>
<context>
    <name>scepter::ClientCommands</name>
    <message>
        <source>Capabilities: %1</source>
        <translation>Kemampuan: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Ditulis ke %1</translation>
    </message>
    <message>
        <source>The request is kept in %1: “scepterctl resume --out %1” goes on with it.</source>
        <translation>Permintaan disimpan di %1: “scepterctl resume --out %1” melanjutkannya.</translation>
    </message>
    <message>
        <source>Certificate issued:</source>
        <translation>Sertifikat diterbitkan:</translation>
    </message>
    <message>
        <source>Key, certificate and chain are in %1</source>
        <translation>Kunci, sertifikat, dan rantai ada di %1</translation>
    </message>
    <message numerus="yes">
        <source>CRL of %1, %n revoked certificate(s)</source>
        <translation>
            <numerusform>CRL dari %1, %n sertifikat dicabut</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::CommunicationSettingsPage</name>
    <message>
        <source>Communication Settings</source>
        <translation>Pengaturan Komunikasi</translation>
    </message>
    <message>
        <source>SCEP Server &amp;URL:</source>
        <translation>&amp;URL Server SCEP:</translation>
    </message>
    <message>
        <source>&amp;Port Number:</source>
        <translation>Nomor &amp;Port:</translation>
    </message>
    <message>
        <source>Communication &amp;Timeout:</source>
        <translation>&amp;Batas Waktu Komunikasi:</translation>
    </message>
    <message>
        <source> seconds</source>
        <translation> detik</translation>
    </message>
    <message>
        <source>CA &amp;File for HTTPS:</source>
        <translation>&amp;File CA untuk HTTPS:</translation>
    </message>
    <message>
        <source>&amp;Browse...</source>
        <translation>&amp;Telusuri...</translation>
    </message>
    <message>
        <source>Only for a server whose HTTPS certificate comes from a private CA: a PEM file that is trusted beside the system&apos;s own CAs.</source>
        <translation>Hanya untuk server yang sertifikat HTTPS-nya berasal dari CA privat: file PEM yang dipercaya di samping CA milik sistem.</translation>
    </message>
    <message>
        <source>Up&amp;date</source>
        <translation>Perb&amp;arui</translation>
    </message>
    <message>
        <source>Requests go to %1</source>
        <translation>Permintaan dikirim ke %1</translation>
    </message>
    <message>
        <source>Enter the URL of the SCEP server.</source>
        <translation>Masukkan URL server SCEP.</translation>
    </message>
    <message>
        <source>CA File for HTTPS</source>
        <translation>File CA untuk HTTPS</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Sertifikat (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Semua file (*)</translation>
    </message>
    <message>
        <source>Weak algorithms (SHA-1, 3DES) are allowed for this server.</source>
        <translation>Algoritma lemah (SHA-1, 3DES) diizinkan untuk server ini.</translation>
    </message>
    <message>
        <source>The settings were updated. Requests go to %1</source>
        <translation>Pengaturan telah diperbarui. Permintaan dikirim ke %1</translation>
    </message>
    <message>
        <source>Enter the URL of the SCEP server to connect to.</source>
        <translation>Masukkan URL server SCEP yang akan dihubungi.</translation>
    </message>
    <message>
        <source>Communication using HTTPS is not supported.</source>
        <translation>Komunikasi melalui HTTPS tidak didukung.</translation>
    </message>
    <message>
        <source>Enter the port number to use for communication with the SCEP server.</source>
        <translation>Masukkan nomor port yang digunakan untuk berkomunikasi dengan server SCEP.</translation>
    </message>
    <message>
        <source>CA F&amp;ingerprint:</source>
        <translation>Si&amp;dik Jari CA:</translation>
    </message>
    <message>
        <source>The settings cannot be updated when [Enable Timer for Certificate Issuance Auto Request] is selected.</source>
        <translation>Pengaturan tidak dapat diperbarui saat [Aktifkan Timer untuk Permintaan Penerbitan Sertifikat Otomatis] dipilih.</translation>
    </message>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Diperlukan hak akses Administrator</translation>
    </message>
    <message>
        <source>SHA-256 or SHA-1, as the CA&apos;s administrator gives it. Without one, the CA that is met first is trusted and held to.</source>
        <translation>SHA-256 atau SHA-1, sesuai yang diberikan administrator CA. Tanpa sidik jari, CA yang pertama ditemui dipercayai dan dipertahankan.</translation>
    </message>
    <message>
        <source>SHA-256 or SHA-1, as the CA&apos;s administrator gives it. Without one, you are asked whether to trust the CA that is met.</source>
        <translation>SHA-256 atau SHA-1, sesuai yang diberikan administrator CA. Tanpa sidik jari, Anda ditanya apakah CA yang ditemui dipercayai.</translation>
    </message>
    <message>
        <source>SCEP versions that can be used: %1</source>
        <translation>Versi SCEP yang dapat digunakan: %1</translation>
    </message>
    <message>
        <source>Specifying the Communication Settings of the SCEP Server</source>
        <translation>Menentukan Pengaturan Komunikasi Server SCEP</translation>
    </message>
    <message>
        <source>You can specify the settings for communicating with the SCEP server. Specify the required communication settings.</source>
        <translation>Anda dapat menentukan pengaturan untuk berkomunikasi dengan server SCEP. Tentukan pengaturan komunikasi yang diperlukan.</translation>
    </message>
    <message>
        <source>Enter the time limit for communication with the SCEP server. The connection is cut if the SCEP server does not respond within this time.</source>
        <translation>Masukkan batas waktu komunikasi dengan server SCEP. Koneksi diputus jika server SCEP tidak merespons dalam waktu tersebut.</translation>
    </message>
    <message>
        <source>For information on the versions of SCEP that can be used, see Management Functions.</source>
        <translation>Untuk informasi tentang versi SCEP yang dapat digunakan, lihat Fungsi Manajemen.</translation>
    </message>
    <message>
        <source>Management Functions</source>
        <translation>Fungsi Manajemen</translation>
    </message>
</context>
<context>
    <name>scepter::ConnectorCard</name>
    <message>
        <source>General-purpose</source>
        <translation>Tujuan umum</translation>
    </message>
    <message>
        <source>CA “%1”</source>
        <translation>CA “%1”</translation>
    </message>
    <message>
        <source>Not served</source>
        <translation>Tidak dilayani</translation>
    </message>
    <message>
        <source>Served here</source>
        <translation>Dilayani di sini</translation>
    </message>
    <message>
        <source>Served elsewhere</source>
        <translation>Dilayani di tempat lain</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>oleh %1</translation>
    </message>
    <message>
        <source>default</source>
        <translation>default</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) waiting</source>
        <translation>
            <numerusform>%n permintaan menunggu</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Copy the URL</source>
        <translation>Salin URL</translation>
    </message>
    <message>
        <source>Copy the URL of %1</source>
        <translation>Salin URL %1</translation>
    </message>
    <message>
        <source>also HTTP at port %1</source>
        <translation>juga HTTP di port %1</translation>
    </message>
</context>
<context>
    <name>scepter::ConnectorHealth</name>
    <message>
        <source>There is no connector yet.</source>
        <translation>Belum ada konektor.</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktif</translation>
    </message>
    <message>
        <source>Not served</source>
        <translation>Tidak dilayani</translation>
    </message>
    <message>
        <source>Creating</source>
        <translation>Sedang dibuat</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>Sedang dihapus</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gagal</translation>
    </message>
    <message>
        <source>Served by %1</source>
        <translation>Dilayani oleh %1</translation>
    </message>
    <message>
        <source>No process serves it now.</source>
        <translation>Saat ini tidak ada proses yang melayaninya.</translation>
    </message>
</context>
<context>
    <name>scepter::ConnectorSection</name>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Diperlukan hak akses Administrator</translation>
    </message>
</context>
<context>
    <name>scepter::ConnectorsPage</name>
    <message>
        <source>Connectors</source>
        <translation>Konektor</translation>
    </message>
    <message>
        <source>Starting to serve…</source>
        <translation>Mulai melayani…</translation>
    </message>
    <message>
        <source>Stopping to serve…</source>
        <translation>Berhenti melayani…</translation>
    </message>
    <message numerus="yes">
        <source>Serving %n connector(s) on port %1</source>
        <translation>
            <numerusform>Melayani %n konektor di port %1</numerusform>
        </translation>
    </message>
    <message>
        <source>A request waits for approval</source>
        <translation>Sebuah permintaan menunggu persetujuan</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1, dari %2</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>Menunggu persetujuan</translation>
    </message>
    <message>
        <source>Challenges</source>
        <translation>Tantangan</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Permintaan</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Diterbitkan</translation>
    </message>
    <message>
        <source>CA and CRL</source>
        <translation>CA dan CRL</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Log audit</translation>
    </message>
    <message>
        <source>This window serves none of them</source>
        <translation>Jendela ini tidak melayani satu pun</translation>
    </message>
    <message numerus="yes">
        <source>%n connector(s)</source>
        <translation>
            <numerusform>%n konektor</numerusform>
        </translation>
    </message>
    <message>
        <source>Serve…</source>
        <translation>Layani…</translation>
    </message>
    <message>
        <source>There is no connector to serve yet.</source>
        <translation>Belum ada konektor untuk dilayani.</translation>
    </message>
    <message>
        <source>It is just starting.</source>
        <translation>Sedang dimulai.</translation>
    </message>
    <message>
        <source>It is just stopping.</source>
        <translation>Sedang dihentikan.</translation>
    </message>
    <message>
        <source>The connectors are not served.</source>
        <translation>Konektor tidak dilayani.</translation>
    </message>
    <message>
        <source>There is no connector yet.</source>
        <translation>Belum ada konektor.</translation>
    </message>
    <message>
        <source>Stop serving</source>
        <translation>Berhenti melayani</translation>
    </message>
    <message>
        <source>New connector…</source>
        <translation>Konektor baru…</translation>
    </message>
    <message>
        <source>A connector is the SCEP server that printers enrol with. Create one with [New connector…].</source>
        <translation>Konektor adalah server SCEP tempat printer mendaftar. Buat satu dengan [Konektor baru…].</translation>
    </message>
    <message>
        <source>“%1” is served by another process since %2: %3.</source>
        <translation>“%1” dilayani oleh proses lain sejak %2: %3.</translation>
    </message>
    <message>
        <source>“%1” is not served since %2, because the store could not be written. It is tried again every 5 seconds.</source>
        <translation>“%1” tidak dilayani sejak %2, karena penyimpanan tidak dapat ditulis. Upaya diulang setiap 5 detik.</translation>
    </message>
</context>
<context>
    <name>scepter::CsrDialog</name>
    <message>
        <source>This is what the device asks for. The connector decides what of it the certificate gets.</source>
        <translation>Inilah yang diminta perangkat. Konektor menentukan bagian mana yang dimuat dalam sertifikat.</translation>
    </message>
    <message>
        <source>Technical text</source>
        <translation>Teks teknis</translation>
    </message>
    <message>
        <source>Technical text of the request</source>
        <translation>Teks teknis permintaan</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Copy the technical text</source>
        <translation>Salin teks teknis</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Certificate signing request</source>
        <translation>Permintaan penandatanganan sertifikat</translation>
    </message>
</context>
<context>
    <name>scepter::DashboardPage</name>
    <message>
        <source>Dashboard</source>
        <translation>Dasbor</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Perlu perhatian</translation>
    </message>
    <message>
        <source>Needs attention (%1)</source>
        <translation>Perlu perhatian (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln perangkat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificate(s)</source>
        <translation>
            <numerusform>%Ln sertifikat</numerusform>
        </translation>
    </message>
    <message>
        <source>last change just now</source>
        <translation>perubahan terakhir baru saja</translation>
    </message>
    <message>
        <source>last change %1 ago</source>
        <translation>perubahan terakhir %1 yang lalu</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 to %2 hours ago: %3</source>
        <translation>%1 sampai %2 jam yang lalu: %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln enrolment(s)</source>
        <translation>
            <numerusform>%Ln pendaftaran</numerusform>
        </translation>
    </message>
    <message>
        <source>Enrolments in the last 24 hours: %1</source>
        <translation>Pendaftaran dalam 24 jam terakhir: %1</translation>
    </message>
    <message>
        <source>Sample fleet</source>
        <translation>Armada contoh</translation>
    </message>
    <message>
        <source>Import printers…</source>
        <translation>Impor printer…</translation>
    </message>
    <message>
        <source>New rollout…</source>
        <translation>Peluncuran baru…</translation>
    </message>
    <message>
        <source>Failed requests</source>
        <translation>Permintaan gagal</translation>
    </message>
    <message>
        <source>Expire within 30 days</source>
        <translation>Kedaluwarsa dalam 30 hari</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>Menunggu persetujuan</translation>
    </message>
    <message>
        <source>Valid and in use</source>
        <translation>Berlaku dan digunakan</translation>
    </message>
    <message>
        <source>The sample fleet is not finished: what is missing can still be made.</source>
        <translation>Armada contoh belum selesai: yang kurang masih dapat dibuat.</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>Certificates by month of expiry</source>
        <translation>Sertifikat menurut bulan kedaluwarsa</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Konektor</translation>
    </message>
</context>
<context>
    <name>scepter::DeviceDetails</name>
    <message>
        <source>Retry</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Open device</source>
        <translation>Buka perangkat</translation>
    </message>
    <message>
        <source>Requests of the connector</source>
        <translation>Permintaan konektor</translation>
    </message>
    <message>
        <source>TLS port</source>
        <translation>Port TLS</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Linimasa</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Sertifikat</translation>
    </message>
    <message>
        <source>Show certificates</source>
        <translation>Tampilkan sertifikat</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) are selected.</source>
        <translation>
            <numerusform>%n perangkat dipilih.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>S/N %1</source>
        <translation>S/N %1</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>Buka pengaturan</translation>
    </message>
    <message>
        <source>Delete an old key…</source>
        <translation>Hapus kunci lama…</translation>
    </message>
    <message>
        <source>Open request</source>
        <translation>Buka permintaan</translation>
    </message>
    <message>
        <source>Plan “%1”</source>
        <translation>Rencana “%1”</translation>
    </message>
    <message>
        <source>Rollout “%1”</source>
        <translation>Peluncuran “%1”</translation>
    </message>
    <message>
        <source>Its last request came from %1, %2.</source>
        <translation>Permintaan terakhirnya datang dari %1, %2.</translation>
    </message>
    <message>
        <source>Its last request came from %1.</source>
        <translation>Permintaan terakhirnya datang dari %1.</translation>
    </message>
    <message>
        <source>Probing…</source>
        <translation>Memeriksa…</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Periksa</translation>
    </message>
    <message>
        <source>It has not been probed yet.</source>
        <translation>Belum pernah diperiksa.</translation>
    </message>
    <message>
        <source>Port %1, %2</source>
        <translation>Port %1, %2</translation>
    </message>
    <message>
        <source>%1, revoked</source>
        <translation>%1, dicabut</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, hingga %2</translation>
    </message>
    <message>
        <source>It has no certificate.</source>
        <translation>Tidak memiliki sertifikat.</translation>
    </message>
    <message>
        <source>The port is being opened.</source>
        <translation>Port sedang dibuka.</translation>
    </message>
    <message>
        <source>The printer has no address in the inventory.</source>
        <translation>Printer tidak memiliki alamat dalam inventaris.</translation>
    </message>
</context>
<context>
    <name>scepter::DeviceDialog</name>
    <message>
        <source>Add a device</source>
        <translation>Tambah perangkat</translation>
    </message>
    <message>
        <source>A printer is a real device that enrols by itself. A simulated device is played by Scepter.</source>
        <translation>Printer adalah perangkat nyata yang mendaftar sendiri. Perangkat simulasi diperankan oleh Scepter.</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Nama:</translation>
    </message>
    <message>
        <source>Title:</source>
        <translation>Judul:</translation>
    </message>
    <message>
        <source>Kind:</source>
        <translation>Jenis:</translation>
    </message>
    <message>
        <source>Model:</source>
        <translation>Model:</translation>
    </message>
    <message>
        <source>Address:</source>
        <translation>Alamat:</translation>
    </message>
    <message>
        <source>Serial number:</source>
        <translation>Nomor seri:</translation>
    </message>
    <message>
        <source>Site:</source>
        <translation>Lokasi:</translation>
    </message>
    <message>
        <source>Tags:</source>
        <translation>Tag:</translation>
    </message>
    <message>
        <source>Small letters, digits and hyphens</source>
        <translation>Huruf kecil, angka, dan tanda hubung</translation>
    </message>
    <message>
        <source>IP address or host name</source>
        <translation>Alamat IP atau nama host</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>Dipisahkan dengan koma</translation>
    </message>
    <message>
        <source>Add device</source>
        <translation>Tambahkan perangkat</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>scepter::DeviceKeysSection</name>
    <message>
        <source>Default key</source>
        <translation>Kunci default</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Tidak digunakan</translation>
    </message>
    <message>
        <source>The function is switched off</source>
        <translation>Fungsinya tidak aktif</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Digunakan</translation>
    </message>
    <message>
        <source>In use after the next restart</source>
        <translation>Digunakan setelah dimulai ulang</translation>
    </message>
    <message>
        <source>Re&amp;voke its certificate, which “%1” issued</source>
        <translation>&amp;Cabut sertifikatnya, yang diterbitkan “%1”</translation>
    </message>
    <message>
        <source>Delete the Key?</source>
        <translation>Hapus Kunci?</translation>
    </message>
    <message>
        <source>“%1” and its certificate are deleted from the device.</source>
        <translation>“%1” dan sertifikatnya dihapus dari perangkat.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>The key “%1” was deleted.</source>
        <translation>Kunci “%1” telah dihapus.</translation>
    </message>
    <message>
        <source>The key “%1” was deleted and its certificate revoked.</source>
        <translation>Kunci “%1” telah dihapus dan sertifikatnya dicabut.</translation>
    </message>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Diperlukan hak akses Administrator</translation>
    </message>
    <message>
        <source>The keys of a real printer are in the printer. Scepter deletes nothing on it.</source>
        <translation>Kunci printer fisik ada di dalam printer. Scepter tidak menghapus apa pun di sana.</translation>
    </message>
    <message>
        <source>Select a key first.</source>
        <translation>Pilih kunci terlebih dahulu.</translation>
    </message>
    <message>
        <source>The default key is never deleted.</source>
        <translation>Kunci default tidak pernah dihapus.</translation>
    </message>
    <message>
        <source>Keys and Certificates</source>
        <translation>Kunci dan Sertifikat</translation>
    </message>
    <message>
        <source>Delete &amp;Key…</source>
        <translation>Hapus &amp;Kunci…</translation>
    </message>
    <message>
        <source>Keys and certificates of the device</source>
        <translation>Kunci dan sertifikat perangkat</translation>
    </message>
    <message>
        <source>The device holds no key.</source>
        <translation>Perangkat tidak memiliki kunci.</translation>
    </message>
    <message>
        <source>A request that succeeds registers one.</source>
        <translation>Permintaan yang berhasil akan mendaftarkannya.</translation>
    </message>
    <message>
        <source>Key Name</source>
        <translation>Nama Kunci</translation>
    </message>
    <message>
        <source>Valid Until</source>
        <translation>Berlaku Hingga</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>Untuk</translation>
    </message>
</context>
<context>
    <name>scepter::DeviceMenu</name>
    <message>
        <source>They are too many to be named: choose them with a filter.</source>
        <translation>Terlalu banyak untuk disebutkan satu per satu: pilih dengan filter.</translation>
    </message>
    <message>
        <source>Open device</source>
        <translation>Buka perangkat</translation>
    </message>
    <message>
        <source>Select one device.</source>
        <translation>Pilih satu perangkat saja.</translation>
    </message>
    <message>
        <source>New rollout with these…</source>
        <translation>Peluncuran baru dengan perangkat ini…</translation>
    </message>
    <message>
        <source>Site and tags…</source>
        <translation>Lokasi dan tag…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Hapus…</translation>
    </message>
    <message>
        <source>Renew what ends soon…</source>
        <translation>Perbarui yang segera kedaluwarsa…</translation>
    </message>
    <message>
        <source>Write settings sheets…</source>
        <translation>Tulis lembar pengaturan…</translation>
    </message>
    <message>
        <source>Settings sheets are for printers.</source>
        <translation>Lembar pengaturan ditujukan untuk printer.</translation>
    </message>
    <message>
        <source>Inventory details…</source>
        <translation>Rincian inventaris…</translation>
    </message>
    <message>
        <source>None of them is a printer with an address.</source>
        <translation>Tidak satu pun merupakan printer yang memiliki alamat.</translation>
    </message>
    <message>
        <source>Probe TLS ports…</source>
        <translation>Periksa port TLS…</translation>
    </message>
</context>
<context>
    <name>scepter::DevicePage</name>
    <message>
        <source>Communication Settings</source>
        <translation>Pengaturan Komunikasi</translation>
    </message>
    <message>
        <source>Certificate Issuance Request</source>
        <translation>Permintaan Penerbitan Sertifikat</translation>
    </message>
    <message>
        <source>Certificate Issuance Request Status</source>
        <translation>Status Permintaan Penerbitan Sertifikat</translation>
    </message>
    <message>
        <source>This Computer</source>
        <translation>Komputer Ini</translation>
    </message>
    <message>
        <source>Portal</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>Settings/Registration</source>
        <translation>Pengaturan/Pendaftaran</translation>
    </message>
    <message>
        <source>Device Management</source>
        <translation>Manajemen Perangkat</translation>
    </message>
    <message>
        <source>Settings for Certificate Issuance Request (SCEP)</source>
        <translation>Pengaturan Permintaan Penerbitan Sertifikat (SCEP)</translation>
    </message>
    <message>
        <source>Settings for Certificate Issuance Auto Request</source>
        <translation>Pengaturan Permintaan Penerbitan Sertifikat Otomatis</translation>
    </message>
    <message>
        <source>Importing/Exporting the Setting Data</source>
        <translation>Mengimpor/Mengekspor Data Pengaturan</translation>
    </message>
    <message>
        <source>Remote UI</source>
        <translation>Remote UI (UI Jarak Jauh)</translation>
    </message>
    <message>
        <source>Switch Device</source>
        <translation>Ganti Perangkat</translation>
    </message>
    <message>
        <source>There is no other device in the store.</source>
        <translation>Tidak ada perangkat lain di penyimpanan.</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Mulai Ulang</translation>
    </message>
    <message>
        <source>The new key and certificate are in use after a restart of the device. Click [Restart].</source>
        <translation>Kunci dan sertifikat baru digunakan setelah perangkat dimulai ulang. Klik [Mulai Ulang].</translation>
    </message>
    <message>
        <source>The timers and requests of the devices are run by another process: %1. It acts on what is done here.</source>
        <translation>Timer dan permintaan perangkat dijalankan oleh proses lain: %1. Proses itu menindaklanjuti yang dilakukan di sini.</translation>
    </message>
    <message>
        <source>This window cannot run the timers and requests of the devices now.</source>
        <translation>Jendela ini tidak dapat menjalankan timer dan permintaan perangkat sekarang.</translation>
    </message>
    <message>
        <source>All Devices…</source>
        <translation>Semua Perangkat…</translation>
    </message>
    <message>
        <source>Device Setup</source>
        <translation>Penyiapan Perangkat</translation>
    </message>
    <message>
        <source>Management Functions</source>
        <translation>Fungsi Manajemen</translation>
    </message>
    <message>
        <source>You can specify the settings for communicating with the SCEP server.</source>
        <translation>Anda dapat menentukan pengaturan untuk berkomunikasi dengan server SCEP.</translation>
    </message>
    <message>
        <source>You can manually request a certificate to be issued.</source>
        <translation>Anda dapat meminta penerbitan sertifikat secara manual.</translation>
    </message>
    <message>
        <source>You can set a request for a certificate to be issued automatically at a specified time.</source>
        <translation>Anda dapat mengatur agar permintaan penerbitan sertifikat dikirim secara otomatis pada waktu tertentu.</translation>
    </message>
    <message>
        <source>Checking the Status of a Request for a Certificate to Be Issued</source>
        <translation>Memeriksa Status Permintaan Penerbitan Sertifikat</translation>
    </message>
    <message>
        <source>Retrieving/Updating a Certificate from an SCEP Server</source>
        <translation>Mengambil/Memperbarui Sertifikat dari Server SCEP</translation>
    </message>
    <message>
        <source>No SCEP server is set.</source>
        <translation>Server SCEP belum ditetapkan.</translation>
    </message>
    <message>
        <source>Ready for a request.</source>
        <translation>Siap untuk permintaan.</translation>
    </message>
    <message>
        <source>SCEP versions that can be used: %1</source>
        <translation>Versi SCEP yang dapat digunakan: %1</translation>
    </message>
    <message>
        <source>Keys that can be generated: %1</source>
        <translation>Kunci yang dapat dibuat: %1</translation>
    </message>
    <message>
        <source>Hash functions for signatures: %1</source>
        <translation>Fungsi hash untuk tanda tangan: %1</translation>
    </message>
    <message>
        <source>Communication using HTTPS is not supported.</source>
        <translation>Komunikasi melalui HTTPS tidak didukung.</translation>
    </message>
    <message>
        <source>Device name</source>
        <translation>Nama perangkat</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>A request to issue the certificate that is required for the keys generated with the device can be sent to a SCEP (Simple Certificate Enrollment Protocol) server that manages certificates. Certificates that are issued by the SCEP server are registered in the device automatically. Administrator privileges are required to send a request to issue a certificate.</source>
        <translation>Permintaan untuk menerbitkan sertifikat yang diperlukan bagi kunci yang dibuat dengan perangkat dapat dikirim ke server SCEP (Simple Certificate Enrollment Protocol) yang mengelola sertifikat. Sertifikat yang diterbitkan server SCEP didaftarkan ke perangkat secara otomatis. Diperlukan hak akses Administrator untuk mengirim permintaan penerbitan sertifikat.</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
</context>
<context>
    <name>scepter::DeviceSetupPage</name>
    <message>
        <source>Device Setup</source>
        <translation>Penyiapan Perangkat</translation>
    </message>
    <message>
        <source>How the simulated device is set up beside its SCEP settings: what a certificate can be used for, and by which clock it works.</source>
        <translation>Penyiapan perangkat simulasi di luar pengaturan SCEP-nya: untuk apa sertifikat dapat digunakan, dan jam mana yang diikutinya.</translation>
    </message>
    <message>
        <source>Functions that are switched on:</source>
        <translation>Fungsi yang aktif:</translation>
    </message>
    <message>
        <source>&amp;TLS</source>
        <translation>&amp;TLS</translation>
    </message>
    <message>
        <source>IEEE &amp;802.1X</source>
        <translation>IEEE &amp;802.1X</translation>
    </message>
    <message>
        <source>&amp;IPSec</source>
        <translation>&amp;IPSec</translation>
    </message>
    <message>
        <source>IPSec &amp;destinations:</source>
        <translation>Tu&amp;juan IPSec:</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>T&amp;ambah</translation>
    </message>
    <message>
        <source>Rena&amp;me</source>
        <translation>&amp;Ganti Nama</translation>
    </message>
    <message>
        <source>Rem&amp;ove</source>
        <translation>&amp;Hapus</translation>
    </message>
    <message>
        <source>A D&amp;NS server is used</source>
        <translation>Server D&amp;NS digunakan</translation>
    </message>
    <message>
        <source>Time &amp;zone:</source>
        <translation>&amp;Zona waktu:</translation>
    </message>
    <message>
        <source>Type a part of its name, such as Stockholm.</source>
        <translation>Ketik sebagian namanya, misalnya Stockholm.</translation>
    </message>
    <message>
        <source>&amp;Update</source>
        <translation>&amp;Perbarui</translation>
    </message>
    <message>
        <source>“%1”, used for %2</source>
        <translation>“%1”, digunakan untuk %2</translation>
    </message>
    <message>
        <source>Remove IPSec Destinations?</source>
        <translation>Hapus Tujuan IPSec?</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) are used for a destination that is removed.</source>
        <translation>
            <numerusform>%n kunci digunakan untuk tujuan yang dihapus.</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay on the device, but are used for nothing any more:</source>
        <translation>Kunci tersebut tetap ada di perangkat, tetapi tidak digunakan lagi:</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Diperlukan hak akses Administrator</translation>
    </message>
    <message>
        <source>A real printer is set up on its own pages. Scepter sets nothing on it.</source>
        <translation>Printer fisik disiapkan pada halamannya sendiri. Scepter tidak mengatur apa pun di sana.</translation>
    </message>
    <message>
        <source>A request is being sent already.</source>
        <translation>Permintaan sedang dikirim.</translation>
    </message>
    <message>
        <source>Select a destination first.</source>
        <translation>Pilih tujuan terlebih dahulu.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona waktu</translation>
    </message>
    <message>
        <source>The setup was updated.</source>
        <translation>Penyiapan telah diperbarui.</translation>
    </message>
    <message>
        <source>IPSec destinations</source>
        <translation>Tujuan IPSec</translation>
    </message>
</context>
<context>
    <name>scepter::DevicesStep</name>
    <message>
        <source>Devices</source>
        <translation>Perangkat</translation>
    </message>
    <message>
        <source>No printer is chosen.</source>
        <translation>Tidak ada printer yang dipilih.</translation>
    </message>
    <message>
        <source>No device is chosen.</source>
        <translation>Tidak ada perangkat yang dipilih.</translation>
    </message>
    <message numerus="yes">
        <source>%n printer(s)</source>
        <translation>
            <numerusform>%n printer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n perangkat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 dan %n lainnya</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n simulated device(s) are left out: a plan is for printers.</source>
        <translation>
            <numerusform>%n perangkat simulasi tidak disertakan: rencana ditujukan untuk printer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n printer(s) are left out: they enrol by themselves. Make a plan for them.</source>
        <translation>
            <numerusform>%n printer tidak disertakan: printer itu mendaftar sendiri. Buat rencana untuknya.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is to be done?</source>
        <translation>Apa yang akan dilakukan?</translation>
    </message>
    <message>
        <source>Enrol: each device requests a certificate</source>
        <translation>Pendaftaran: setiap perangkat meminta sertifikat</translation>
    </message>
    <message>
        <source>Renew the certificates that end soon</source>
        <translation>Perbarui sertifikat yang segera berakhir</translation>
    </message>
    <message>
        <source>Plan for printers, which enrol by themselves</source>
        <translation>Rencana untuk printer, yang mendaftar sendiri</translation>
    </message>
    <message>
        <source>For which devices?</source>
        <translation>Untuk perangkat mana?</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>By site and tag</source>
        <translation>Menurut lokasi dan tag</translation>
    </message>
    <message>
        <source>By a filter</source>
        <translation>Dengan filter</translation>
    </message>
    <message>
        <source>Days until the end:</source>
        <translation>Hari hingga berakhir:</translation>
    </message>
    <message>
        <source>Certificates that have ended already are renewed, too.</source>
        <translation>Sertifikat yang sudah berakhir juga diperbarui.</translation>
    </message>
    <message>
        <source>Site:</source>
        <translation>Lokasi:</translation>
    </message>
    <message>
        <source>Tag:</source>
        <translation>Tag:</translation>
    </message>
    <message>
        <source>Saved filter:</source>
        <translation>Filter tersimpan:</translation>
    </message>
    <message>
        <source>Filter:</source>
        <translation>Filter:</translation>
    </message>
    <message>
        <source>Such as: site=Malmö and (tag=hr or expires&lt;30)</source>
        <translation>Misalnya: site=Malmö and (tag=hr or expires&lt;30)</translation>
    </message>
    <message>
        <source>Any site</source>
        <translation>Semua lokasi</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>Semua tag</translation>
    </message>
    <message>
        <source>Choose a filter</source>
        <translation>Pilih filter</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) are renewed, each for the location that it is used for.</source>
        <translation>
            <numerusform>%n sertifikat diperbarui, masing-masing untuk lokasi penggunaannya.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the %n chosen certificate(s), whenever they end</source>
        <translation>
            <numerusform>Hanya %n sertifikat yang dipilih, kapan pun kedaluwarsanya</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::FailurePanel</name>
    <message>
        <source>What to do</source>
        <translation>Yang perlu dilakukan</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Sa&amp;lin</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Rincian teknis</translation>
    </message>
    <message>
        <source>Technical &amp;details</source>
        <translation>Rincian t&amp;eknis</translation>
    </message>
</context>
<context>
    <name>scepter::FilterBar</name>
    <message>
        <source>any time</source>
        <translation>semua</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>kedaluwarsa</translation>
    </message>
    <message numerus="yes">
        <source>within %n day(s)</source>
        <translation>
            <numerusform>dalam %n hari</numerusform>
        </translation>
    </message>
    <message>
        <source>no certificate</source>
        <translation>tanpa sertifikat</translation>
    </message>
    <message>
        <source>Search the fleet…</source>
        <translation>Cari di armada printer…</translation>
    </message>
    <message>
        <source>Shows the devices that have all of these words in their name, title, address, serial number, site, model or tags.</source>
        <translation>Menampilkan perangkat yang memuat semua kata ini dalam nama, judul, alamat, nomor seri, lokasi, model, atau tag.</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filter…</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tampilkan semua</translation>
    </message>
    <message>
        <source>For example: state=error and site=Oslo and expires&lt;30</source>
        <translation>Misalnya: state=error and site=Oslo and expires&lt;30</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Conditions such as field=value, field~text or field&lt;value, joined by “and” and “or”. Fields: %1. Press Enter to apply it.</source>
        <translation>Syarat seperti bidang=nilai, bidang~teks, atau bidang&lt;nilai, dihubungkan dengan “and” dan “or”. Bidang: %1. Tekan Enter untuk menerapkannya.</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Filter tersimpan</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Simpan sebagai…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Tanpa grup</translation>
    </message>
    <message>
        <source>By site</source>
        <translation>Menurut lokasi</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>Menurut tag</translation>
    </message>
    <message>
        <source>Site: all</source>
        <translation>Lokasi: semua</translation>
    </message>
    <message>
        <source>Site: none</source>
        <translation>Lokasi: tidak ada</translation>
    </message>
    <message>
        <source>Site: %1</source>
        <translation>Lokasi: %1</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>Status: %1</translation>
    </message>
    <message>
        <source>Status: all</source>
        <translation>Status: semua</translation>
    </message>
    <message>
        <source>Expires: %1</source>
        <translation>Berakhir: %1</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Kelompokkan</translation>
    </message>
    <message>
        <source>Group: by site</source>
        <translation>Kelompokkan: menurut lokasi</translation>
    </message>
    <message>
        <source>Group: by tag</source>
        <translation>Kelompokkan: menurut tag</translation>
    </message>
    <message>
        <source>Write a filter first.</source>
        <translation>Tulis filter terlebih dahulu.</translation>
    </message>
    <message>
        <source>No site</source>
        <translation>Tanpa lokasi</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>site, how many devices</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>All sites in a list</source>
        <translation>Semua lokasi dalam daftar</translation>
    </message>
    <message>
        <source>No filter has been saved yet.</source>
        <translation>Belum ada filter yang disimpan.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
</context>
<context>
    <name>scepter::FirstStart</name>
    <message>
        <source>Importing 50 printers…</source>
        <translation>Mengimpor 50 printer…</translation>
    </message>
    <message>
        <source>Making the server of former years…</source>
        <translation>Membuat server tahun-tahun lalu…</translation>
    </message>
    <message>
        <source>One printer gets its keys from there…</source>
        <translation>Satu printer mengambil kuncinya dari sana…</translation>
    </message>
    <message>
        <source>Making a CA, and a connector for all printers…</source>
        <translation>Membuat CA dan konektor untuk semua printer…</translation>
    </message>
    <message>
        <source>Setting up the printers…</source>
        <translation>Menyiapkan printer…</translation>
    </message>
    <message>
        <source>Beginning the rollout…</source>
        <translation>Memulai peluncuran…</translation>
    </message>
    <message>
        <source>There is nothing in this store yet. What would you like to begin with?</source>
        <translation>Belum ada apa pun di penyimpanan ini. Anda ingin memulai dengan apa?</translation>
    </message>
    <message>
        <source>Try it with a sample fleet</source>
        <translation>Coba dengan armada contoh</translation>
    </message>
    <message>
        <source>Enrol this computer</source>
        <translation>Daftarkan komputer ini</translation>
    </message>
    <message>
        <source>Bring your printers</source>
        <translation>Masukkan printer Anda</translation>
    </message>
    <message>
        <source>Be the SCEP server yourself</source>
        <translation>Jadilah server SCEP sendiri</translation>
    </message>
    <message>
        <source>50 simulated printers at four sites get real certificates from a connector on this computer. Two of them fail, for you to find out why and mend.</source>
        <translation>50 printer simulasi di empat lokasi mendapat sertifikat sungguhan dari konektor di komputer ini. Dua di antaranya gagal, agar Anda dapat mencari tahu sebabnya dan memperbaikinya.</translation>
    </message>
    <message>
        <source>Ask a SCEP server that you have for a certificate of this computer.</source>
        <translation>Minta sertifikat untuk komputer ini dari server SCEP yang Anda miliki.</translation>
    </message>
    <message>
        <source>Import a list of your printers as CSV; then plan or run their enrolment.</source>
        <translation>Impor daftar printer Anda sebagai CSV; lalu rencanakan atau jalankan pendaftarannya.</translation>
    </message>
    <message>
        <source>A connector issues certificates to your devices from a private CA of its own.</source>
        <translation>Konektor menerbitkan sertifikat untuk perangkat Anda dari CA privat miliknya sendiri.</translation>
    </message>
    <message>
        <source>Make the sample fleet</source>
        <translation>Buat armada contoh</translation>
    </message>
    <message>
        <source>Open its settings</source>
        <translation>Buka pengaturannya</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>Impor daftar…</translation>
    </message>
    <message>
        <source>Start a connector…</source>
        <translation>Mulai konektor…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>scepter::FleetActs</name>
    <message>
        <source>Site and tags</source>
        <translation>Lokasi dan tag</translation>
    </message>
    <message numerus="yes">
        <source>For %n selected device(s). What is left empty stays as it is.</source>
        <translation>
            <numerusform>Untuk %n perangkat yang dipilih. Yang dikosongkan tidak berubah.</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Terapkan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Site:</source>
        <translation>Lokasi:</translation>
    </message>
    <message>
        <source>Add tags:</source>
        <translation>Tambah tag:</translation>
    </message>
    <message>
        <source>Remove tags:</source>
        <translation>Hapus tag:</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>Dipisahkan dengan koma</translation>
    </message>
    <message>
        <source>Remove devices?</source>
        <translation>Hapus perangkat?</translation>
    </message>
    <message>
        <source>Remove the device “%1”?</source>
        <translation>Hapus perangkat “%1”?</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n device(s)?</source>
        <translation>
            <numerusform>Hapus %n perangkat?</numerusform>
        </translation>
    </message>
    <message>
        <source>Their keys, certificates and requests go with them and cannot be brought back. What was issued stays in the records of its connector.</source>
        <translation>Kunci, sertifikat, dan permintaannya ikut terhapus dan tidak dapat dikembalikan. Yang telah diterbitkan tetap tercatat pada konektornya.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Pertahankan</translation>
    </message>
    <message>
        <source>Cancel the rollout?</source>
        <translation>Batalkan peluncuran?</translation>
    </message>
    <message>
        <source>Cancel “%1”?</source>
        <translation>Batalkan “%1”?</translation>
    </message>
    <message>
        <source>The challenge passwords of printers that have no certificate yet are taken back: their settings sheets are good no more.</source>
        <translation>Kata sandi tantangan printer yang belum memiliki sertifikat ditarik kembali: lembar pengaturannya tidak berlaku lagi.</translation>
    </message>
    <message>
        <source>What has not been sent is not sent. What is being sent is seen through, and certificates that were issued stay.</source>
        <translation>Yang belum dikirim tidak akan dikirim. Yang sedang dikirim diselesaikan, dan sertifikat yang telah diterbitkan tetap ada.</translation>
    </message>
    <message>
        <source>Cancel the rollout</source>
        <translation>Batalkan peluncuran</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>Simpan filter</translation>
    </message>
    <message>
        <source>Under its name it can be chosen again, and used in other filters as @name.</source>
        <translation>Dengan namanya, filter dapat dipilih lagi dan digunakan dalam filter lain sebagai @nama.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Nama:</translation>
    </message>
    <message>
        <source>Small letters, digits and hyphens</source>
        <translation>Huruf kecil, angka, dan tanda hubung</translation>
    </message>
    <message>
        <source>Inventory details</source>
        <translation>Rincian inventaris</translation>
    </message>
    <message>
        <source>What the inventory says of “%1”. A field that is emptied is taken away.</source>
        <translation>Data inventaris untuk “%1”. Kolom yang dikosongkan akan dihapus.</translation>
    </message>
    <message>
        <source>Title:</source>
        <translation>Judul:</translation>
    </message>
    <message>
        <source>Address:</source>
        <translation>Alamat:</translation>
    </message>
    <message>
        <source>Model:</source>
        <translation>Model:</translation>
    </message>
    <message>
        <source>Serial number:</source>
        <translation>Nomor seri:</translation>
    </message>
    <message>
        <source>Tags:</source>
        <translation>Tag:</translation>
    </message>
    <message>
        <source>IP address or host name</source>
        <translation>Alamat IP atau nama host</translation>
    </message>
    <message>
        <source>Try again?</source>
        <translation>Coba lagi?</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jangan sekarang</translation>
    </message>
</context>
<context>
    <name>scepter::FleetModel</name>
    <message>
        <source>%1, %2</source>
        <comment>device, its title</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>It has no certificate.</source>
        <translation>Tidak memiliki sertifikat.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Perangkat</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Nomor seri</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Lokasi</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sejak</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Kedaluwarsa</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Kunci</translation>
    </message>
</context>
<context>
    <name>scepter::FleetPage</name>
    <message>
        <source>Fleet</source>
        <translation>Armada Printer</translation>
    </message>
    <message>
        <source>There has been no rollout yet.</source>
        <translation>Belum ada peluncuran.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Tambah…</translation>
    </message>
    <message>
        <source>Adds one device by hand.</source>
        <translation>Menambahkan satu perangkat secara manual.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Impor…</translation>
    </message>
    <message>
        <source>Adds and changes devices from a CSV file.</source>
        <translation>Menambah dan mengubah perangkat dari file CSV.</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Laporan…</translation>
    </message>
    <message>
        <source>New rollout…</source>
        <translation>Peluncuran baru…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Chooses the columns of the list.</source>
        <translation>Memilih kolom daftar.</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n perangkat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n printer(s)</source>
        <translation>
            <numerusform>%n printer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with an error</source>
        <translation>
            <numerusform>%n bermasalah</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n being processed</source>
        <translation>
            <numerusform>%n sedang diproses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n device(s)</source>
        <translation>
            <numerusform>%1 dari %n perangkat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n selected</source>
        <translation>
            <numerusform>%1, %n dipilih</numerusform>
        </translation>
    </message>
    <message>
        <source>The devices are being read…</source>
        <translation>Perangkat sedang dibaca…</translation>
    </message>
    <message>
        <source>There are no devices yet.</source>
        <translation>Belum ada perangkat.</translation>
    </message>
    <message>
        <source>Import an inventory with “Import…”, add a device by hand, or take the sample fleet on the dashboard.</source>
        <translation>Impor inventaris dengan “Impor…”, tambahkan perangkat secara manual, atau gunakan contoh armada printer di dasbor.</translation>
    </message>
    <message>
        <source>No device matches.</source>
        <translation>Tidak ada perangkat yang cocok.</translation>
    </message>
    <message>
        <source>Change the search or the filter, or choose “Show all”.</source>
        <translation>Ubah pencarian atau filter, atau pilih “Tampilkan semua”.</translation>
    </message>
</context>
<context>
    <name>scepter::FleetTable</name>
    <message>
        <source>Devices</source>
        <translation>Perangkat</translation>
    </message>
</context>
<context>
    <name>scepter::GroupList</name>
    <message>
        <source>Sites</source>
        <translation>Lokasi</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>site or tag, how many devices</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>All sites</source>
        <translation>Semua lokasi</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>Semua tag</translation>
    </message>
    <message>
        <source>No site</source>
        <translation>Tanpa lokasi</translation>
    </message>
</context>
<context>
    <name>scepter::ImportDialog</name>
    <message>
        <source>Tables (*.csv *.txt *.tsv)</source>
        <translation>Tabel (*.csv *.txt *.tsv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Semua file (*)</translation>
    </message>
    <message>
        <source>The import is running: stop it first.</source>
        <translation>Impor sedang berjalan: hentikan dahulu.</translation>
    </message>
    <message>
        <source>The file was imported. Close this and begin anew for another one.</source>
        <translation>File telah diimpor. Tutup ini dan mulai lagi untuk file lain.</translation>
    </message>
    <message>
        <source>Choose a file first.</source>
        <translation>Pilih file dahulu.</translation>
    </message>
    <message>
        <source>The inventory is being read or imported.</source>
        <translation>Inventaris sedang dibaca atau diimpor.</translation>
    </message>
    <message>
        <source>The file cannot be imported.</source>
        <translation>File tidak dapat diimpor.</translation>
    </message>
    <message>
        <source>There is nothing new in the file.</source>
        <translation>Tidak ada yang baru dalam file.</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n baru</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n berubah</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n tidak berubah</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bad</source>
        <translation>
            <numerusform>%n salah</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported: %1, %2.</source>
        <translation>Diimpor: %1, %2.</translation>
    </message>
    <message>
        <source>The import was stopped: what was imported before stays. Import the file again to go on.</source>
        <translation>Impor dihentikan: yang sudah diimpor tetap ada. Impor file itu lagi untuk melanjutkan.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) could not be imported.</source>
        <translation>
            <numerusform>%n baris tidak dapat diimpor.</numerusform>
        </translation>
    </message>
    <message>
        <source>No file is chosen</source>
        <translation>Tidak ada file yang dipilih</translation>
    </message>
    <message>
        <source>A table as CSV, with a line of column names: name, title, address, model, serial number, site, tags, kind; further columns are kept as variables for templates. Choose the file or drop it here.</source>
        <translation>Tabel CSV dengan satu baris nama kolom: nama, judul, alamat, model, nomor seri, lokasi, tag, jenis; kolom lainnya disimpan sebagai variabel untuk templat. Pilih file atau jatuhkan di sini.</translation>
    </message>
    <message>
        <source>New devices are real printers, which enrol by themselves, unless their row says otherwise</source>
        <translation>Perangkat baru adalah printer fisik, yang mendaftar sendiri, kecuali barisnya menyatakan lain</translation>
    </message>
    <message>
        <source>Further secret columns:</source>
        <translation>Kolom rahasia lainnya:</translation>
    </message>
    <message>
        <source>such as pin, code; “challenge” is always secret</source>
        <translation>misalnya pin, kode; “challenge” selalu rahasia</translation>
    </message>
    <message>
        <source>Problems only</source>
        <translation>Hanya masalah</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message numerus="yes">
        <source>Import %n device(s)</source>
        <translation>
            <numerusform>Impor %n perangkat</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Impor</translation>
    </message>
    <message>
        <source>What the file would do</source>
        <translation>Yang akan dilakukan file ini</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>Belum ada yang ditampilkan</translation>
    </message>
    <message>
        <source>Choose a file: what it would do is shown here before anything is imported.</source>
        <translation>Pilih file: yang akan dilakukannya ditampilkan di sini sebelum apa pun diimpor.</translation>
    </message>
    <message>
        <source>No row is bad</source>
        <translation>Tidak ada baris yang salah</translation>
    </message>
    <message>
        <source>Import inventory</source>
        <translation>Impor inventaris</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Pilih file…</translation>
    </message>
    <message>
        <source>Device settings (*.json)</source>
        <translation>Pengaturan perangkat (*.json)</translation>
    </message>
</context>
<context>
    <name>scepter::ImportExportPage</name>
    <message>
        <source>Importing/Exporting the Setting Data</source>
        <translation>Mengimpor/Mengekspor Data Pengaturan</translation>
    </message>
    <message>
        <source>All settings of the device are in one file, in the category [Settings/Registration Basic Information]. It holds no private keys.</source>
        <translation>Semua pengaturan perangkat ada dalam satu file, dalam kategori [Informasi Dasar Pengaturan/Pendaftaran]. File itu tidak berisi kunci privat.</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>Eks&amp;por…</translation>
    </message>
    <message>
        <source>&amp;Choose File to Import…</source>
        <translation>Pilih &amp;File untuk Diimpor…</translation>
    </message>
    <message>
        <source>Progress of importing or exporting</source>
        <translation>Kemajuan impor atau ekspor</translation>
    </message>
    <message>
        <source>Importing overwrites the settings, timer included. Either all of them are imported or none.</source>
        <translation>Impor menimpa pengaturan, termasuk timer. Semuanya diimpor atau tidak sama sekali.</translation>
    </message>
    <message>
        <source>What the import will change</source>
        <translation>Yang akan diubah oleh impor</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Impor</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Ba&amp;tal</translation>
    </message>
    <message>
        <source>Export Setting Data</source>
        <translation>Ekspor Data Pengaturan</translation>
    </message>
    <message>
        <source>A challenge password is kept for the automatic request. With a passphrase it is exported too, sealed under that passphrase. Without one it is left out.</source>
        <translation>Kata sandi tantangan disimpan untuk permintaan otomatis. Dengan frasa sandi, kata sandi itu ikut diekspor dalam keadaan tersegel. Tanpa frasa sandi, kata sandi itu tidak disertakan.</translation>
    </message>
    <message>
        <source>Choose File…</source>
        <translation>Pilih File…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Setting data (*.json)</source>
        <translation>Data pengaturan (*.json)</translation>
    </message>
    <message>
        <source>The settings were exported to “%1”.</source>
        <translation>Pengaturan telah diekspor ke “%1”.</translation>
    </message>
    <message>
        <source>Import Setting Data</source>
        <translation>Impor Data Pengaturan</translation>
    </message>
    <message>
        <source>The file holds challenge passwords that are sealed under a passphrase of its own.</source>
        <translation>File berisi kata sandi tantangan yang tersegel dengan frasa sandi tersendiri.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>The passphrase is wrong.</source>
        <translation>Frasa sandi salah.</translation>
    </message>
    <message>
        <source>The file holds the settings that the device has already. There is nothing to import.</source>
        <translation>File berisi pengaturan yang sudah dimiliki perangkat. Tidak ada yang perlu diimpor.</translation>
    </message>
    <message>
        <source>The settings were imported from “%1”.</source>
        <translation>Pengaturan telah diimpor dari “%1”.</translation>
    </message>
    <message>
        <source>The settings are being imported or exported.</source>
        <translation>Pengaturan sedang diimpor atau diekspor.</translation>
    </message>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Diperlukan hak akses Administrator</translation>
    </message>
    <message>
        <source>This model cannot import or export its settings: that takes a model with batch import.</source>
        <translation>Model ini tidak dapat mengimpor atau mengekspor pengaturannya: diperlukan model yang mendukung impor batch.</translation>
    </message>
    <message>
        <source>Importing/Exporting All Settings</source>
        <translation>Mengimpor/Mengekspor Semua Pengaturan</translation>
    </message>
    <message>
        <source>The setting can be imported/exported with models that support batch importing of this setting. When batch exporting is performed, this setting is included in [Settings/Registration Basic Information].</source>
        <translation>Pengaturan ini dapat diimpor/diekspor pada model yang mendukung impor batch pengaturan ini. Pada ekspor batch, pengaturan ini termasuk dalam [Informasi Dasar Pengaturan/Pendaftaran].</translation>
    </message>
    <message>
        <source>“%1” keeps its name, title, and address.</source>
        <translation>“%1” tetap memakai nama, judul, dan alamatnya sendiri.</translation>
    </message>
    <message>
        <source>These values name “%1” and are taken over: %2.</source>
        <translation>Nilai ini menyebut “%1” dan ikut diambil: %2.</translation>
    </message>
    <message>
        <source>Import Another Device&apos;s Settings?</source>
        <translation>Impor Pengaturan Perangkat Lain?</translation>
    </message>
    <message>
        <source>The settings of “%1” replace those of “%2”.</source>
        <translation>Pengaturan “%1” menggantikan pengaturan “%2”.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Impor</translation>
    </message>
    <message>
        <source>These are the settings of another device: %1.</source>
        <translation>Ini adalah pengaturan perangkat lain: %1.</translation>
    </message>
    <message>
        <source>The common name “%1” is that of the other device: the automatic request will ask for a certificate with it.</source>
        <translation>Nama umum “%1” adalah milik perangkat lain: permintaan otomatis akan meminta sertifikat dengan nama itu.</translation>
    </message>
    <message>
        <source>Ask for the common name “%1” of this device instead of “%2”</source>
        <translation>Minta nama umum “%1” milik perangkat ini, bukan “%2”</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of “%1” will change: %2</source>
        <translation>
            <numerusform>%n nilai pada “%1” akan berubah: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::InventoryLinesModel</name>
    <message>
        <source>Line</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Perangkat</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Yang terjadi</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Rincian</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Baru</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Diperbarui</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Tidak berubah</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Salah</translation>
    </message>
    <message>
        <source>%1: sealed</source>
        <translation>%1: disegel</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
</context>
<context>
    <name>scepter::IssuedSection</name>
    <message>
        <source>Subject</source>
        <translation>Subjek</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Kedaluwarsa</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Diterbitkan</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Dicabut</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Kedaluwarsa</translation>
    </message>
    <message>
        <source>Expires soon</source>
        <translation>Segera kedaluwarsa</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Berlaku</translation>
    </message>
    <message>
        <source>Revoked %1</source>
        <translation>Dicabut %1</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Berlaku dari</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Berlaku hingga</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Tidak Ada</translation>
    </message>
    <message>
        <source>Usages</source>
        <translation>Penggunaan</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Kunci</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Nomor seri</translation>
    </message>
    <message>
        <source>The certificate has been revoked already.</source>
        <translation>Sertifikat sudah dicabut.</translation>
    </message>
    <message>
        <source>Another change is being made.</source>
        <translation>Perubahan lain sedang dilakukan.</translation>
    </message>
    <message>
        <source>Revoked: %1. The list of revoked certificates was built anew.</source>
        <translation>Dicabut: %1. Daftar sertifikat yang dicabut telah dibuat ulang.</translation>
    </message>
    <message>
        <source>Search the newest certificates</source>
        <translation>Cari sertifikat terbaru</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Cabut…</translation>
    </message>
    <message>
        <source>Show in Certificates</source>
        <translation>Tampilkan di Sertifikat</translation>
    </message>
    <message>
        <source>Issued certificates</source>
        <translation>Sertifikat yang diterbitkan</translation>
    </message>
    <message>
        <source>No certificate has been issued through this connector yet.</source>
        <translation>Belum ada sertifikat yang diterbitkan melalui konektor ini.</translation>
    </message>
    <message>
        <source>They appear here as soon as devices have enrolled.</source>
        <translation>Sertifikat muncul di sini setelah perangkat mendaftar.</translation>
    </message>
    <message>
        <source>Select a certificate to see its details.</source>
        <translation>Pilih sertifikat untuk melihat rinciannya.</translation>
    </message>
</context>
<context>
    <name>scepter::KeyChoice</name>
    <message>
        <source>Delete a key</source>
        <translation>Hapus kunci</translation>
    </message>
    <message>
        <source>The device “%1” can hold no more keys and certificates. Choose one that it does not need any more.</source>
        <translation>Perangkat “%1” tidak dapat menampung kunci dan sertifikat lagi. Pilih satu yang tidak diperlukan lagi.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Kunci</translation>
    </message>
    <message>
        <source>%1, made %2, in use</source>
        <translation>%1, dibuat %2, sedang digunakan</translation>
    </message>
    <message>
        <source>%1, made %2</source>
        <translation>%1, dibuat %2</translation>
    </message>
    <message>
        <source>The key and its certificate cannot be brought back.</source>
        <translation>Kunci dan sertifikatnya tidak dapat dikembalikan.</translation>
    </message>
    <message>
        <source>Delete the key</source>
        <translation>Hapus kunci tersebut</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Pertahankan</translation>
    </message>
    <message>
        <source>Choose a key first.</source>
        <translation>Pilih kunci terlebih dahulu.</translation>
    </message>
</context>
<context>
    <name>scepter::KeyRequestForm</name>
    <message>
        <source>&amp;Key Name:</source>
        <translation>&amp;Nama Kunci:</translation>
    </message>
    <message>
        <source>Signature &amp;Algorithm:</source>
        <translation>&amp;Algoritma Tanda Tangan:</translation>
    </message>
    <message>
        <source>Select the hash function to use for the signature.</source>
        <translation>Pilih fungsi hash yang digunakan untuk tanda tangan.</translation>
    </message>
    <message>
        <source>Key &amp;Length (bit):</source>
        <translation>&amp;Panjang Kunci (bit):</translation>
    </message>
    <message>
        <source>Select the key length.</source>
        <translation>Pilih panjang kunci.</translation>
    </message>
    <message>
        <source>&amp;Organization:</source>
        <translation>&amp;Organisasi:</translation>
    </message>
    <message>
        <source>Enter the organization name.</source>
        <translation>Masukkan nama organisasi.</translation>
    </message>
    <message>
        <source>Common &amp;Name:</source>
        <translation>Nama &amp;Umum (CN):</translation>
    </message>
    <message>
        <source>Enter the IP address or FQDN.</source>
        <translation>Masukkan alamat IP atau FQDN.</translation>
    </message>
    <message>
        <source>Challenge &amp;Password:</source>
        <translation>Kata &amp;Sandi Tantangan:</translation>
    </message>
    <message>
        <source>If a password is set on the SCEP server, enter the challenge password to be included in the request data (PKCS#9).</source>
        <translation>Jika kata sandi ditetapkan pada server SCEP, masukkan kata sandi tantangan yang disertakan dalam data permintaan (PKCS#9).</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>&amp;Tampilkan</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Hapus</translation>
    </message>
    <message>
        <source>The challenge password that is kept is taken away by the next [Update].</source>
        <translation>Kata sandi tantangan yang disimpan dihapus pada [Perbarui] berikutnya.</translation>
    </message>
    <message>
        <source>Key &amp;Use Location:</source>
        <translation>Lokasi Pen&amp;ggunaan Kunci:</translation>
    </message>
    <message>
        <source>Select the location where the key will be used. If [IPSec] is selected, select the IPSec destination from the list.</source>
        <translation>Pilih lokasi penggunaan kunci. Jika [IPSec] dipilih, pilih tujuan IPSec dari daftar.</translation>
    </message>
    <message>
        <source>IPSec D&amp;estination:</source>
        <translation>Tujuan IPSe&amp;c:</translation>
    </message>
    <message>
        <source>With an EC key the server&apos;s answer is encrypted under the challenge password, so one is needed. It should hold 128 random bits (22 random characters).</source>
        <translation>Dengan kunci EC, jawaban server dienkripsi dengan kata sandi tantangan, sehingga kata sandi itu diperlukan. Sebaiknya berisi 128 bit acak (22 karakter acak).</translation>
    </message>
    <message>
        <source>With an EC key the server&apos;s answer is encrypted under the challenge password. This one is short: it should hold 128 random bits (22 random characters).</source>
        <translation>Dengan kunci EC, jawaban server dienkripsi dengan kata sandi tantangan. Yang ini pendek: sebaiknya berisi 128 bit acak (22 karakter acak).</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>Sem&amp;bunyikan</translation>
    </message>
    <message>
        <source>Will be removed</source>
        <translation>Akan dihapus</translation>
    </message>
    <message>
        <source>Kept; type to replace it</source>
        <translation>Tersimpan; ketik untuk menggantinya</translation>
    </message>
    <message>
        <source>Enter the name of the key. Enter a name that will be easy to find when displayed in a list.</source>
        <translation>Masukkan nama kunci. Masukkan nama yang mudah ditemukan saat ditampilkan dalam daftar.</translation>
    </message>
    <message>
        <source>If anything other than [None] is selected, enable the various functions in advance. If a certificate is acquired while the various functions are disabled, the certificate is assigned as the destination, but the various functions are not enabled automatically.</source>
        <translation>Jika memilih selain [Tidak Ada], aktifkan fungsinya terlebih dahulu. Jika sertifikat diperoleh saat fungsinya tidak aktif, sertifikat tetap ditautkan ke lokasi itu, tetapi fungsinya tidak diaktifkan secara otomatis.</translation>
    </message>
</context>
<context>
    <name>scepter::KindStep</name>
    <message>
        <source>Enter a name of small letters, digits and hyphens, 32 at most.</source>
        <translation>Masukkan nama dari huruf kecil, angka, dan tanda hubung, paling banyak 32.</translation>
    </message>
    <message>
        <source>Title:</source>
        <translation>Judul:</translation>
    </message>
    <message>
        <source>Name in the URL:</source>
        <translation>Nama dalam URL:</translation>
    </message>
    <message>
        <source>The name is part of the address that devices use, and cannot be changed later.</source>
        <translation>Nama ini bagian dari alamat yang digunakan perangkat dan tidak dapat diubah nanti.</translation>
    </message>
    <message>
        <source>What is the connector called?</source>
        <translation>Apa nama konektornya?</translation>
    </message>
    <message>
        <source>A connector is the SCEP server that devices enrol with, with challenge passwords that are managed here.</source>
        <translation>Konektor adalah server SCEP tempat perangkat meminta sertifikat, dengan kata sandi tantangan yang dikelola di sini.</translation>
    </message>
</context>
<context>
    <name>scepter::KnownServersDialog</name>
    <message>
        <source>not trusted yet</source>
        <translation>belum dipercaya</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>diizinkan</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>ditolak</translation>
    </message>
    <message>
        <source>Forget the server?</source>
        <translation>Lupakan server?</translation>
    </message>
    <message>
        <source>Devices that ask it are refused until its CA is trusted again, or named by its fingerprint.</source>
        <translation>Perangkat yang memintanya ditolak sampai CA-nya dipercaya lagi, atau disebut dengan sidik jarinya.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Lupakan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Diperlukan hak akses Administrator</translation>
    </message>
    <message>
        <source>Choose a server in the list.</source>
        <translation>Pilih sebuah server dalam daftar.</translation>
    </message>
    <message>
        <source>Weak algorithms are not allowed for this server.</source>
        <translation>Algoritma lemah tidak diizinkan untuk server ini.</translation>
    </message>
    <message>
        <source>Known Servers</source>
        <translation>Server yang dikenal</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>CA identifier</source>
        <translation>Pengenal CA</translation>
    </message>
    <message>
        <source>CA (SHA-256 fingerprint)</source>
        <translation>CA (sidik jari SHA-256)</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sejak</translation>
    </message>
    <message>
        <source>Weak algorithms</source>
        <translation>Algoritma lemah</translation>
    </message>
    <message>
        <source>No server is known yet.</source>
        <translation>Belum ada server yang dikenal.</translation>
    </message>
    <message>
        <source>A server comes into this list when its CA is trusted for the first time.</source>
        <translation>Server masuk ke daftar ini ketika CA-nya dipercaya untuk pertama kali.</translation>
    </message>
    <message>
        <source>&amp;Withdraw Weak Algorithms</source>
        <translation>&amp;Tarik Izin Algoritma Lemah</translation>
    </message>
    <message>
        <source>&amp;Forget…</source>
        <translation>&amp;Lupakan…</translation>
    </message>
    <message>
        <source>“%1” will no longer be trusted.</source>
        <translation>Setelah itu “%1” tidak dipercaya lagi.</translation>
    </message>
    <message>
        <source>Accept what the server offers now?</source>
        <translation>Terima kemampuan yang kini disediakan server?</translation>
    </message>
    <message>
        <source>“%1” offers less than before: %2 is missing.</source>
        <translation>“%1” menyediakan lebih sedikit dari sebelumnya: %2 tidak ada.</translation>
    </message>
    <message>
        <source>If nobody changed the server, somebody on the way may be trying to weaken the connection.</source>
        <translation>Jika tidak ada yang mengubah server, mungkin ada pihak yang mencoba melemahkan koneksi.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Terima</translation>
    </message>
    <message>
        <source>The server offers all that it offered before.</source>
        <translation>Server menyediakan semua yang disediakan sebelumnya.</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Tidak ada</translation>
    </message>
    <message>
        <source>&amp;Accept What It Offers…</source>
        <translation>Terima Ke&amp;mampuannya…</translation>
    </message>
    <message>
        <source>Trust a CA</source>
        <translation>Percayai CA</translation>
    </message>
    <message>
        <source>The CA with this fingerprint is trusted on this server, whichever was trusted there before. Take the fingerprint from the CA&apos;s administrator, not from the server.</source>
        <translation>CA dengan sidik jari ini dipercaya di server tersebut, apa pun CA yang dipercaya di sana sebelumnya. Dapatkan sidik jari dari administrator CA, bukan dari server.</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Percayai</translation>
    </message>
    <message>
        <source>Server (URL):</source>
        <translation>Server (URL):</translation>
    </message>
    <message>
        <source>CA identifier:</source>
        <translation>Pengenal CA:</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint:</source>
        <translation>Sidik jari SHA-256:</translation>
    </message>
    <message>
        <source>Only for a server with several CAs</source>
        <translation>Hanya untuk server dengan beberapa CA</translation>
    </message>
    <message>
        <source>64 hex digits</source>
        <translation>64 digit heksadesimal</translation>
    </message>
    <message>
        <source>Enter the 64 hex digits of the CA&apos;s SHA-256 fingerprint.</source>
        <translation>Masukkan 64 digit heksadesimal dari sidik jari SHA-256 CA.</translation>
    </message>
    <message>
        <source>Allow weak algorithms?</source>
        <translation>Izinkan algoritma lemah?</translation>
    </message>
    <message>
        <source>“%1” may then use SHA-1 and 3DES, and answer in MD5 and single DES.</source>
        <translation>“%1” lalu boleh menggunakan SHA-1 dan 3DES, serta menjawab dengan MD5 dan DES tunggal.</translation>
    </message>
    <message>
        <source>Whoever listens on the way may be able to read or change what is sent. Allow them only for a server that knows nothing better.</source>
        <translation>Pihak yang menyadap di perjalanan mungkin dapat membaca atau mengubah data yang dikirim. Izinkan hanya untuk server yang tidak mendukung algoritma yang lebih baik.</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Izinkan</translation>
    </message>
    <message>
        <source>&amp;Trust a CA…</source>
        <translation>&amp;Percayai CA…</translation>
    </message>
    <message>
        <source>Allow &amp;Weak Algorithms…</source>
        <translation>&amp;Izinkan Algoritma Lemah…</translation>
    </message>
</context>
<context>
    <name>scepter::MainWindow</name>
    <message>
        <source>Device</source>
        <translation>Perangkat</translation>
    </message>
    <message>
        <source>Keys and challenge passwords are kept sealed under a passphrase. Whoever knows it is administrator.

If it is lost, the keys and challenge passwords that are sealed under it are lost too; settings, certificates and the history of requests are not.</source>
        <translation>Kunci dan kata sandi tantangan disimpan tersegel dengan frasa sandi. Siapa pun yang mengetahuinya adalah administrator.

Jika frasa sandi hilang, kunci dan kata sandi tantangan yang tersegel dengannya juga hilang; pengaturan, sertifikat, dan riwayat permintaan tidak.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Buka Kunci</translation>
    </message>
    <message>
        <source>Enter the passphrase of the store, in order to change settings and to send requests.</source>
        <translation>Masukkan frasa sandi penyimpanan untuk mengubah pengaturan dan mengirim permintaan.</translation>
    </message>
    <message>
        <source>The passphrase is wrong.</source>
        <translation>Frasa sandi salah.</translation>
    </message>
    <message>
        <source>Opening the store…</source>
        <translation>Membuka penyimpanan…</translation>
    </message>
    <message>
        <source>Close Scepter?</source>
        <translation>Tutup Scepter?</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Dasbor</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Armada Printer</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Sertifikat</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Konektor</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivitas</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>About Scepter</source>
        <translation>Tentang Scepter</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) expire within 30 days</source>
        <translation>
            <numerusform>%n sertifikat kedaluwarsa dalam 30 hari</numerusform>
        </translation>
    </message>
    <message>
        <source>Renew them with a rollout.</source>
        <translation>Perbarui dengan peluncuran.</translation>
    </message>
    <message>
        <source>Rollout “%1” has ended</source>
        <translation>Peluncuran “%1” telah berakhir</translation>
    </message>
    <message>
        <source>Rollout “%1” was cancelled</source>
        <translation>Peluncuran “%1” dibatalkan</translation>
    </message>
    <message>
        <source>Rollout “%1” is held</source>
        <translation>Peluncuran “%1” ditahan</translation>
    </message>
    <message>
        <source>Set a passphrase</source>
        <translation>Tetapkan frasa sandi</translation>
    </message>
    <message>
        <source>Set passphrase</source>
        <translation>Tetapkan frasa sandi</translation>
    </message>
    <message>
        <source>Skip: viewer only</source>
        <translation>Lewati: hanya melihat</translation>
    </message>
    <message>
        <source>Stay a viewer</source>
        <translation>Tetap hanya melihat</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>Biarkan terbuka</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>Cob&amp;a lagi</translation>
    </message>
    <message>
        <source>When it is closed, this stops:</source>
        <translation>Jika ditutup, ini berhenti:</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Hentikan dan tutup</translation>
    </message>
    <message>
        <source>Stop what goes on?</source>
        <translation>Hentikan yang sedang berjalan?</translation>
    </message>
    <message>
        <source>Only an administrator can start it again.</source>
        <translation>Hanya administrator yang dapat memulainya lagi.</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>Biarkan berjalan</translation>
    </message>
    <message>
        <source>Locked. This goes on:</source>
        <translation>Terkunci. Ini tetap berjalan:</translation>
    </message>
    <message>
        <source>Stop it…</source>
        <translation>Hentikan…</translation>
    </message>
</context>
<context>
    <name>scepter::NamesField</name>
    <message>
        <source>Names that get certificates</source>
        <translation>Nama yang mendapat sertifikat</translation>
    </message>
    <message>
        <source>All hosts, short names and addresses; or such as dns:.print.example</source>
        <translation>Semua nama host, nama pendek, dan alamat; atau misalnya dns:.print.example</translation>
    </message>
    <message>
        <source>Only names that a device in the inventory has</source>
        <translation>Hanya nama yang dimiliki perangkat dalam inventaris</translation>
    </message>
    <message>
        <source>Names that a bound challenge password was not made for:</source>
        <translation>Nama yang tidak tercakup oleh kata sandi tantangan yang terikat:</translation>
    </message>
    <message>
        <source>The request is refused; the name can be allowed from its row</source>
        <translation>Permintaan ditolak; nama dapat diizinkan dari barisnya</translation>
    </message>
    <message>
        <source>They are left out of the certificate</source>
        <translation>Tidak dimasukkan ke dalam sertifikat</translation>
    </message>
    <message>
        <source>“%1” is not a rule for names. Write one rule a line, such as dns:.print.example.</source>
        <translation>“%1” bukan aturan untuk nama. Tulis satu aturan per baris, misalnya dns:.print.example.</translation>
    </message>
    <message>
        <source>One rule a line: dns:.DOMAIN for hosts below a domain, dns:NAME, dns:* for hosts of every domain, short:*, ip:NETWORK, and what is off otherwise: uri:PREFIX, email:DOMAIN, other:OID, wildcard:.DOMAIN. Empty: every host, short name and address.</source>
        <translation>Satu aturan per baris: dns:.DOMAIN untuk host di bawah suatu domain, dns:NAMA, dns:* untuk host di semua domain, short:*, ip:JARINGAN, dan yang biasanya nonaktif: uri:AWALAN, email:DOMAIN, other:OID, wildcard:.DOMAIN. Kosong: semua nama host, nama pendek, dan alamat.</translation>
    </message>
</context>
<context>
    <name>scepter::NamesStep</name>
    <message>
        <source>For which names?</source>
        <translation>Untuk nama apa saja?</translation>
    </message>
    <message>
        <source>Whoever has a challenge password for any subject chooses the names: allow no more than the devices need.</source>
        <translation>Siapa pun yang memiliki kata sandi tantangan untuk subjek apa pun dapat memilih namanya: izinkan hanya yang diperlukan perangkat.</translation>
    </message>
</context>
<context>
    <name>scepter::NewConnectorDialog</name>
    <message>
        <source>Create</source>
        <translation>Buat</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Berikutnya</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>It is being created.</source>
        <translation>Sedang dibuat.</translation>
    </message>
    <message>
        <source>This is the first step.</source>
        <translation>Ini langkah pertama.</translation>
    </message>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Diperlukan hak akses Administrator</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Langkah %1 dari %2</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>The connector “%1” is there</source>
        <translation>Konektor “%1” telah dibuat</translation>
    </message>
    <message>
        <source>Have the request in %1 signed, then install the signed chain under “CA and CRL”. Until then the connector cannot issue.</source>
        <translation>Mintakan tanda tangan untuk permintaan di %1, lalu pasang rantai yang telah ditandatangani di “CA dan CRL”. Sebelum itu konektor tidak dapat menerbitkan.</translation>
    </message>
    <message>
        <source>Devices can enrol as soon as it is served. They need its URL and a challenge password, which you create under “Challenges”.</source>
        <translation>Perangkat dapat mendaftar segera setelah konektor dilayani. Perangkat memerlukan URL-nya dan kata sandi tantangan, yang Anda buat di “Tantangan”.</translation>
    </message>
    <message>
        <source>New connector</source>
        <translation>Konektor baru</translation>
    </message>
    <message>
        <source>Serve now…</source>
        <translation>Layani sekarang…</translation>
    </message>
</context>
<context>
    <name>scepter::Page</name>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Diperlukan hak akses Administrator</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Buka kunci…</translation>
    </message>
    <message>
        <source>Without the passphrase everything can be read, and nothing changed or sent.</source>
        <translation>Tanpa frasa sandi, semuanya dapat dibaca, tetapi tidak ada yang dapat diubah atau dikirim.</translation>
    </message>
</context>
<context>
    <name>scepter::PassphraseDialog</name>
    <message>
        <source>&amp;Passphrase:</source>
        <translation>Frasa &amp;Sandi:</translation>
    </message>
    <message>
        <source>Passphrase, &amp;again:</source>
        <translation>Frasa Sandi, S&amp;ekali Lagi:</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Kedua frasa sandi berbeda.</translation>
    </message>
    <message>
        <source>Enter a passphrase.</source>
        <translation>Masukkan frasa sandi.</translation>
    </message>
    <message>
        <source>Unlock with this desktop&apos;s &amp;keyring from now on</source>
        <translation>Buka dengan &amp;keyring desktop ini mulai sekarang</translation>
    </message>
</context>
<context>
    <name>scepter::PasswordDialog</name>
    <message>
        <source>Whoever knows the password can get a certificate with it. Lists never show it; showing it is logged.</source>
        <translation>Siapa pun yang mengetahui kata sandi ini bisa mendapatkan sertifikat. Daftar tidak pernah menampilkannya; setiap penampilan dicatat.</translation>
    </message>
    <message>
        <source>Challenge password:</source>
        <translation>Kata sandi tantangan:</translation>
    </message>
    <message>
        <source>SCEP server URL:</source>
        <translation>URL server SCEP:</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Copy the challenge password</source>
        <translation>Salin kata sandi tantangan</translation>
    </message>
    <message>
        <source>Copy the URL</source>
        <translation>Salin URL</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Challenge password</source>
        <translation>Kata sandi tantangan</translation>
    </message>
</context>
<context>
    <name>scepter::PolicyStep</name>
    <message>
        <source>Without an administrator&apos;s decision a challenge password is always required.</source>
        <translation>Tanpa keputusan administrator, kata sandi tantangan selalu diperlukan.</translation>
    </message>
    <message>
        <source>What does it issue?</source>
        <translation>Apa yang diterbitkannya?</translation>
    </message>
    <message>
        <source>All of this can be changed later, and more of it, under Settings.</source>
        <translation>Semua ini dan lainnya dapat diubah nanti di Pengaturan.</translation>
    </message>
    <message>
        <source>What certificates are for:</source>
        <translation>Kegunaan sertifikat:</translation>
    </message>
    <message>
        <source>Approval:</source>
        <translation>Persetujuan:</translation>
    </message>
    <message>
        <source>Validity period:</source>
        <translation>Periode validitas:</translation>
    </message>
    <message>
        <source>days</source>
        <translation>hari</translation>
    </message>
    <message>
        <source>A challenge password is required all the same</source>
        <translation>Kata sandi tantangan tetap diperlukan</translation>
    </message>
</context>
<context>
    <name>scepter::PrinterPage</name>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Diperlukan hak akses Administrator</translation>
    </message>
    <message>
        <source>The printer is being read.</source>
        <translation>Printer sedang dibaca.</translation>
    </message>
    <message>
        <source>Probing…</source>
        <translation>Memeriksa…</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Periksa</translation>
    </message>
    <message>
        <source>The port is being opened.</source>
        <translation>Port sedang dibuka.</translation>
    </message>
    <message>
        <source>The printer has no address in the inventory.</source>
        <translation>Printer tidak memiliki alamat dalam inventaris.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Nomor seri</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Lokasi</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Rencana</translation>
    </message>
    <message>
        <source>It is in no plan: make one for it.</source>
        <translation>Printer ini tidak ada dalam rencana mana pun: buat satu untuknya.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Penjelasan</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>Gelombang</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 dari %2</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Ditahan</translation>
    </message>
    <message>
        <source>Settings sheet</source>
        <translation>Lembar pengaturan</translation>
    </message>
    <message>
        <source>Written on %1</source>
        <translation>Ditulis pada %1</translation>
    </message>
    <message>
        <source>Last request</source>
        <translation>Permintaan terakhir</translation>
    </message>
    <message>
        <source>From %1, %2</source>
        <translation>Dari %1, %2</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Dari %1</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Sertifikat</translation>
    </message>
    <message>
        <source>None was issued to it here.</source>
        <translation>Belum ada sertifikat yang diterbitkan untuknya di sini.</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Dicabut</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Berlaku hingga</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Diterbitkan oleh</translation>
    </message>
    <message>
        <source>%1, by the connector “%2”</source>
        <translation>%1, melalui konektor “%2”</translation>
    </message>
    <message>
        <source>TLS port</source>
        <translation>Port TLS</translation>
    </message>
    <message>
        <source>It has not been probed yet.</source>
        <translation>Belum pernah diperiksa.</translation>
    </message>
    <message>
        <source>What it serves</source>
        <translation>Sertifikat yang ditampilkan</translation>
    </message>
    <message>
        <source>Probed</source>
        <translation>Diperiksa</translation>
    </message>
    <message>
        <source>Port %1, %2</source>
        <translation>Port %1, %2</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Linimasa</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Belum ada aktivitas.</translation>
    </message>
    <message>
        <source>This is a real printer: it holds its own settings and keys, and enrols by itself with a connector. Scepter sends no request for it.</source>
        <translation>Ini printer fisik: printer menyimpan pengaturan dan kuncinya sendiri serta mendaftar sendiri ke konektor. Scepter tidak mengirim permintaan untuknya.</translation>
    </message>
    <message>
        <source>Write settings sheet…</source>
        <translation>Tulis lembar pengaturan…</translation>
    </message>
    <message>
        <source>Expect it again</source>
        <translation>Tunggu lagi</translation>
    </message>
    <message>
        <source>Takes the printer up again in its plan, in a wave by the plan&apos;s rules.</source>
        <translation>Memasukkan printer kembali ke rencananya, dalam gelombang menurut aturan rencana.</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>Show certificates</source>
        <translation>Tampilkan sertifikat</translation>
    </message>
    <message>
        <source>Requests of the connector</source>
        <translation>Permintaan konektor</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Hapus…</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Rencana</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Sertifikat</translation>
    </message>
</context>
<context>
    <name>scepter::ProbeDialog</name>
    <message numerus="yes">
        <source>%1 of %n printer(s)</source>
        <translation>
            <numerusform>%1 dari %n printer</numerusform>
        </translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>dihentikan</translation>
    </message>
    <message>
        <source>Probe TLS ports</source>
        <translation>Periksa port TLS</translation>
    </message>
    <message numerus="yes">
        <source>Opens the TLS port of %n printer(s), looks at the certificate that is served, and closes it. Nothing is sent.</source>
        <translation>
            <numerusform>Membuka port TLS %n printer, membaca sertifikat yang ditampilkan, lalu menutupnya. Tidak ada data yang dikirim.</numerusform>
        </translation>
    </message>
    <message>
        <source>Port:</source>
        <translation>Port:</translation>
    </message>
    <message>
        <source>Unreachable after:</source>
        <translation>Dianggap tidak terjangkau setelah:</translation>
    </message>
    <message>
        <source> s</source>
        <translation> dtk</translation>
    </message>
    <message>
        <source>At the same time:</source>
        <translation>Sekaligus:</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>No port has been opened yet.</source>
        <translation>Belum ada port yang dibuka.</translation>
    </message>
    <message>
        <source>Choose the port, and then “Probe”.</source>
        <translation>Pilih port, lalu “Periksa”.</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Periksa</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>scepter::ProbeModel</name>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Sertifikat</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Berlaku hingga</translation>
    </message>
</context>
<context>
    <name>scepter::ReachStep</name>
    <message>
        <source>Where do devices reach it?</source>
        <translation>Di mana perangkat menjangkaunya?</translation>
    </message>
    <message>
        <source>Both may be left empty: then the address is where it listens, and every network may use it.</source>
        <translation>Keduanya boleh kosong: alamatnya adalah tempat konektor mendengarkan, dan semua jaringan boleh memakainya.</translation>
    </message>
    <message>
        <source>Public base URL:</source>
        <translation>URL dasar publik:</translation>
    </message>
    <message>
        <source>Networks that may use it:</source>
        <translation>Jaringan yang boleh memakainya:</translation>
    </message>
    <message>
        <source>All; or such as 10.0.0.0/8, 192.168.1.0/24</source>
        <translation>Semua; atau seperti 10.0.0.0/8, 192.168.1.0/24</translation>
    </message>
    <message>
        <source>Default connector: reached by the paths of an NDES, too</source>
        <translation>Konektor default: juga dijangkau melalui jalur NDES</translation>
    </message>
</context>
<context>
    <name>scepter::ReasonDialog</name>
    <message>
        <source>The device gets no certificate for this request. It is told the reason, in English as the protocol has it.</source>
        <translation>Perangkat tidak mendapat sertifikat untuk permintaan ini. Alasannya disampaikan, dalam bahasa Inggris sesuai protokol.</translation>
    </message>
    <message>
        <source>Reason (may be left empty):</source>
        <translation>Alasan (boleh kosong):</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Tolak</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Reject the request</source>
        <translation>Tolak permintaan</translation>
    </message>
</context>
<context>
    <name>scepter::RecoveryStep</name>
    <message>
        <source>Choose a file for the recovery file, or go without one.</source>
        <translation>Pilih file pemulihan, atau lanjutkan tanpa file tersebut.</translation>
    </message>
    <message>
        <source>Enter a passphrase for the recovery file.</source>
        <translation>Masukkan frasa sandi untuk file pemulihan.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Kedua frasa sandi berbeda.</translation>
    </message>
    <message>
        <source>Recovery file</source>
        <translation>File pemulihan</translation>
    </message>
    <message>
        <source>The CA&apos;s key is sealed in the store. Should the store or its passphrase be lost, only a recovery file brings the CA back; without it every device has to trust a new CA.</source>
        <translation>Kunci CA disegel di penyimpanan. Jika penyimpanan atau frasa sandinya hilang, hanya file pemulihan yang dapat mengembalikan CA; tanpanya setiap perangkat harus memercayai CA baru.</translation>
    </message>
    <message>
        <source>Save a recovery file (PKCS#12, under a passphrase of its own)</source>
        <translation>Simpan file pemulihan (PKCS#12, dengan frasa sandi tersendiri)</translation>
    </message>
    <message>
        <source>Go without a recovery file: I take the risk</source>
        <translation>Lanjutkan tanpa file pemulihan: saya menanggung risikonya</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>File:</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Pilih…</translation>
    </message>
    <message>
        <source>PKCS#12 files (*.p12 *.pfx)</source>
        <translation>File PKCS#12 (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>Passphrase:</source>
        <translation>Frasa sandi:</translation>
    </message>
    <message>
        <source>Passphrase, again:</source>
        <translation>Frasa sandi, sekali lagi:</translation>
    </message>
</context>
<context>
    <name>scepter::ReportDialog</name>
    <message>
        <source>The files are sealed under a passphrase of their own. Whoever imports them into the printers needs it.</source>
        <translation>File disegel dengan frasa sandi tersendiri. Siapa pun yang mengimpornya ke printer memerlukannya.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>What became of the rollout</source>
        <translation>Hasil peluncuran</translation>
    </message>
    <message>
        <source>CSV: a line for each device, for a spreadsheet</source>
        <translation>CSV: satu baris untuk setiap perangkat, untuk lembar kerja</translation>
    </message>
    <message>
        <source>JSON: the same for programs</source>
        <translation>JSON: hal yang sama untuk program</translation>
    </message>
    <message>
        <source>HTML: a report for a browser</source>
        <translation>HTML: laporan untuk peramban</translation>
    </message>
    <message>
        <source>PDF: the report to print or to send</source>
        <translation>PDF: laporan untuk dicetak atau dikirim</translation>
    </message>
    <message>
        <source>Keys for printers that cannot enrol by themselves</source>
        <translation>Kunci untuk printer yang tidak dapat mendaftar sendiri</translation>
    </message>
    <message>
        <source>A PKCS#12 file for each device that was enrolled on its printer&apos;s behalf, with an index, in an empty folder. Each key stands in the audit log.</source>
        <translation>Satu file PKCS#12 untuk setiap perangkat yang didaftarkan atas nama printernya, dengan indeks, dalam folder kosong. Setiap kunci tercatat dalam log audit.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>The report is being written</source>
        <translation>Laporan sedang ditulis</translation>
    </message>
    <message>
        <source>Something is being written already.</source>
        <translation>Sesuatu sedang ditulis.</translation>
    </message>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Diperlukan hak akses Administrator</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) written to %1, with index.csv</source>
        <translation>
            <numerusform>%n kunci ditulis ke %1, beserta index.csv</numerusform>
        </translation>
    </message>
    <message>
        <source>The files hold private keys that were made outside the printers. Import them, then delete the folder.</source>
        <translation>File itu memuat kunci privat yang dibuat di luar printer. Impor, lalu hapus foldernya.</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Ditulis ke %1</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Simpan laporan</translation>
    </message>
    <message>
        <source>Export keys</source>
        <translation>Ekspor kunci</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>Pilih folder…</translation>
    </message>
    <message>
        <source>Choose an empty folder</source>
        <translation>Pilih folder kosong</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Simpan sebagai…</translation>
    </message>
    <message>
        <source>Export keys…</source>
        <translation>Ekspor kunci…</translation>
    </message>
</context>
<context>
    <name>scepter::RequestPapers</name>
    <message>
        <source>Certificate Signing Request (CSR)</source>
        <translation>Permintaan Penandatanganan Sertifikat (CSR)</translation>
    </message>
    <message>
        <source>Show CSR</source>
        <translation>Tampilkan CSR</translation>
    </message>
    <message>
        <source>Copy CSR</source>
        <translation>Salin CSR</translation>
    </message>
    <message>
        <source>Show Certificate</source>
        <translation>Tampilkan Sertifikat</translation>
    </message>
    <message>
        <source>Certificate signing request in PEM</source>
        <translation>Permintaan penandatanganan sertifikat dalam PEM</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subjek</translation>
    </message>
    <message>
        <source>Alternative names</source>
        <translation>Nama alternatif</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Kunci</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Fungsi hash</translation>
    </message>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Diperlukan hak akses Administrator</translation>
    </message>
    <message>
        <source>The key of this request is no longer on the device.</source>
        <translation>Kunci permintaan ini tidak lagi ada di perangkat.</translation>
    </message>
    <message>
        <source>Made anew with the key of the request. The challenge password is not in it.</source>
        <translation>Dibuat ulang dengan kunci permintaan. Kata sandi tantangan tidak termasuk di dalamnya.</translation>
    </message>
</context>
<context>
    <name>scepter::RequestSection</name>
    <message>
        <source>Received</source>
        <translation>Diterima</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Tidak terbaca</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subjek</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>Request from %1</source>
        <translation>Permintaan dari %1</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Kunci</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Usages</source>
        <translation>Penggunaan</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Ditandatangani oleh</translation>
    </message>
    <message>
        <source>Cipher</source>
        <translation>Sandi enkripsi</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Fungsi hash</translation>
    </message>
    <message>
        <source>Challenge ID</source>
        <translation>ID tantangan</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaksi</translation>
    </message>
    <message>
        <source>Search the newest requests</source>
        <translation>Cari permintaan terbaru</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Permintaan</translation>
    </message>
    <message>
        <source>No request has come yet.</source>
        <translation>Belum ada permintaan yang datang.</translation>
    </message>
    <message>
        <source>Serve the connector, and give its URL to a device.</source>
        <translation>Layani konektor, dan berikan URL-nya kepada perangkat.</translation>
    </message>
    <message>
        <source>Select a request to see what it said and what became of it.</source>
        <translation>Pilih permintaan untuk melihat isinya dan hasilnya.</translation>
    </message>
    <message>
        <source>The challenge password of this printer is good for %1, too. The printer can ask again.</source>
        <translation>Kata sandi tantangan printer ini kini juga berlaku untuk %1. Printer dapat meminta lagi.</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Allow this name for this printer</source>
        <translation>Izinkan nama ini untuk printer ini</translation>
    </message>
</context>
<context>
    <name>scepter::RequestStatusModel</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Request Date/Time</source>
        <translation>Tanggal/Waktu Permintaan</translation>
    </message>
    <message>
        <source>Key Name</source>
        <translation>Nama Kunci</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subjek</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Rincian</translation>
    </message>
    <message>
        <source>Certificate Issued</source>
        <translation>Sertifikat Diterbitkan</translation>
    </message>
</context>
<context>
    <name>scepter::RequestStatusPage</name>
    <message>
        <source>Certificate Issuance Request Status</source>
        <translation>Status Permintaan Penerbitan Sertifikat</translation>
    </message>
    <message>
        <source>The history of the last 20 certificates is displayed. When the number of certificates exceeds 20, the oldest information is overwritten.</source>
        <translation>Riwayat 20 sertifikat terakhir ditampilkan. Jika jumlah sertifikat melebihi 20, informasi terlama ditimpa.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>key name, status</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Cause: %1</source>
        <translation>Penyebab: %1</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>Lan&amp;jutkan</translation>
    </message>
    <message>
        <source>A request is being sent already.</source>
        <translation>Permintaan sedang dikirim.</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>Ekspo&amp;r…</translation>
    </message>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Diperlukan hak akses Administrator</translation>
    </message>
    <message>
        <source>Key and certificate were exported to “%1”.</source>
        <translation>Kunci dan sertifikat telah diekspor ke “%1”.</translation>
    </message>
    <message>
        <source>Checking the Status of a Request for a Certificate to Be Issued</source>
        <translation>Memeriksa Status Permintaan Penerbitan Sertifikat</translation>
    </message>
    <message>
        <source>The certificate requested and issued, based on the CSR that is registered in the key.</source>
        <translation>Sertifikat yang diminta dan diterbitkan, berdasarkan CSR yang terdaftar pada kunci.</translation>
    </message>
</context>
<context>
    <name>scepter::RequestTable</name>
    <message>
        <source>Send one under “Certificate Issuance Request”; its status then appears here.</source>
        <translation>Kirim permintaan di “Permintaan Penerbitan Sertifikat”; statusnya akan muncul di sini.</translation>
    </message>
    <message>
        <source>No request has been sent from this device yet.</source>
        <translation>Belum ada permintaan yang dikirim dari perangkat ini.</translation>
    </message>
</context>
<context>
    <name>scepter::RevokeDialog</name>
    <message>
        <source>The certificate of %1 will be on the revocation list of its CA, and whoever checks that list refuses it. This cannot be undone.</source>
        <translation>Sertifikat %1 akan masuk daftar pencabutan CA-nya, dan siapa pun yang memeriksa daftar itu akan menolaknya. Ini tidak dapat dibatalkan.</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Alasan:</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Cabut</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) will be on the revocation list of the CA, and whoever checks that list refuses them. This cannot be undone.</source>
        <translation>
            <numerusform>%n sertifikat akan masuk ke daftar pencabutan CA, dan siapa pun yang memeriksa daftar itu akan menolaknya. Ini tidak dapat dibatalkan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other selected certificate(s) stay as they are: revoked already, or of a CA that is not in this store.</source>
        <translation>
            <numerusform>%n sertifikat lain yang dipilih dibiarkan: sudah dicabut, atau dari CA yang tidak ada di penyimpanan ini.</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoke certificates</source>
        <translation>Cabut sertifikat</translation>
    </message>
    <message>
        <source>Revoke certificate</source>
        <translation>Cabut sertifikat</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Pertahankan</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Pertahankan</translation>
    </message>
</context>
<context>
    <name>scepter::RolloutCard</name>
    <message>
        <source>Rollout “%1”: %2 of %3</source>
        <translation>Peluncuran “%1”: %2 dari %3</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Jeda</translation>
    </message>
    <message>
        <source>Retry failed</source>
        <translation>Coba lagi yang gagal</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Laporan…</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Batalkan…</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Takes the finished rollout off this page. Its report stays.</source>
        <translation>Menghilangkan peluncuran yang selesai dari halaman ini. Laporannya tetap ada.</translation>
    </message>
    <message>
        <source>%1 · wave %2 of %3</source>
        <translation>%1 · gelombang %2 dari %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 dari %2</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>%1 per detik</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>sisa sekitar %1</translation>
    </message>
    <message>
        <source>begins %1</source>
        <translation>mulai %1</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>berakhir %1</translation>
    </message>
    <message>
        <source>Plan “%1”</source>
        <translation>Rencana “%1”</translation>
    </message>
    <message>
        <source>Rollout “%1”</source>
        <translation>Peluncuran “%1”</translation>
    </message>
    <message>
        <source>Go on anyway</source>
        <translation>Tetap lanjutkan</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>nobody runs it at present</source>
        <translation>tidak ada yang menjalankannya saat ini</translation>
    </message>
    <message>
        <source>Settings sheets…</source>
        <translation>Lembar pengaturan…</translation>
    </message>
    <message>
        <source>Writes the settings sheets of the printers whose wave has begun, until they are in use.</source>
        <translation>Menulis lembar pengaturan untuk printer yang gelombangnya sudah dimulai, hingga printer itu menggunakan sertifikatnya.</translation>
    </message>
</context>
<context>
    <name>scepter::RolloutWizard</name>
    <message>
        <source>Next</source>
        <translation>Berikutnya</translation>
    </message>
    <message>
        <source>Make the plan</source>
        <translation>Buat Rencana</translation>
    </message>
    <message>
        <source>Schedule the rollout</source>
        <translation>Jadwalkan Peluncuran</translation>
    </message>
    <message>
        <source>Start the rollout</source>
        <translation>Mulai Peluncuran</translation>
    </message>
    <message>
        <source>A rollout was begun and left on %1.</source>
        <translation>Peluncuran telah dimulai dan ditinggalkan pada %1.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>What was typed is kept, but for challenge passwords, and can be taken up again.</source>
        <translation>Yang telah diisi disimpan, kecuali kata sandi tantangan, dan dapat dilanjutkan lagi.</translation>
    </message>
    <message>
        <source>New rollout</source>
        <translation>Peluncuran baru</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Mulai dari awal</translation>
    </message>
    <message>
        <source>Leave without the settings sheets?</source>
        <translation>Tutup tanpa lembar pengaturan?</translation>
    </message>
    <message numerus="yes">
        <source>The settings sheets of %n printer(s) have not been written.</source>
        <translation>
            <numerusform>Lembar pengaturan untuk %n printer belum ditulis.</numerusform>
        </translation>
    </message>
    <message>
        <source>Without them nobody knows what to enter at the printers. They can be written later, until the printers are in use: with “Settings sheets…” beside the plan, in the menu of the fleet&apos;s list, or on the printer&apos;s page.</source>
        <translation>Tanpa lembar itu tidak ada yang tahu apa yang harus dimasukkan di printer. Lembar dapat ditulis kemudian, hingga printer menggunakan sertifikatnya: dengan “Lembar pengaturan…” di samping rencana, di menu daftar armada, atau di halaman printer.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Write now</source>
        <translation>Tulis sekarang</translation>
    </message>
</context>
<context>
    <name>scepter::RunStep</name>
    <message>
        <source>Start</source>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>The rollout is being made.</source>
        <translation>Peluncuran sedang dibuat.</translation>
    </message>
    <message>
        <source>What:</source>
        <translation>Apa:</translation>
    </message>
    <message>
        <source>Devices:</source>
        <translation>Perangkat:</translation>
    </message>
    <message numerus="yes">
        <source>%n printer(s)</source>
        <translation>
            <numerusform>%n printer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n perangkat</numerusform>
        </translation>
    </message>
    <message>
        <source>Template:</source>
        <translation>Templat:</translation>
    </message>
    <message>
        <source>Server:</source>
        <translation>Server:</translation>
    </message>
    <message>
        <source>Challenge passwords:</source>
        <translation>Kata sandi tantangan:</translation>
    </message>
    <message>
        <source>Begins:</source>
        <translation>Dimulai:</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Segera</translation>
    </message>
    <message>
        <source>Waves:</source>
        <translation>Gelombang:</translation>
    </message>
    <message>
        <source>Title:</source>
        <translation>Judul:</translation>
    </message>
    <message>
        <source>What it is called in lists and reports</source>
        <translation>Namanya dalam daftar dan laporan</translation>
    </message>
    <message>
        <source>New keys:</source>
        <translation>Kunci baru:</translation>
    </message>
    <message>
        <source>Like the key of each certificate</source>
        <translation>Sama seperti kunci setiap sertifikat</translation>
    </message>
    <message numerus="yes">
        <source>The plan is made for %n printer(s). Now write the settings sheets of those that go first.</source>
        <translation>
            <numerusform>Rencana telah dibuat untuk %n printer. Sekarang tulis lembar pengaturan untuk printer yang pertama.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The plan is made for %n printer(s). Now write their settings sheets.</source>
        <translation>
            <numerusform>Rencana telah dibuat untuk %n printer. Sekarang tulis lembar pengaturannya.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::ScheduleStep</name>
    <message>
        <source>Schedule and waves</source>
        <translation>Jadwal dan gelombang</translation>
    </message>
    <message>
        <source>This time has passed.</source>
        <translation>Waktu ini telah lewat.</translation>
    </message>
    <message>
        <source>When does it begin?</source>
        <translation>Kapan dimulai?</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Segera</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>Pada waktu tertentu</translation>
    </message>
    <message>
        <source>Begins:</source>
        <translation>Dimulai:</translation>
    </message>
    <message>
        <source>By the clock of this computer</source>
        <translation>Menurut jam komputer ini</translation>
    </message>
    <message>
        <source>In which waves?</source>
        <translation>Dalam gelombang apa?</translation>
    </message>
    <message>
        <source>Canary (devices):</source>
        <translation>Kelompok perintis (perangkat):</translation>
    </message>
    <message>
        <source>Each wave (% of the others):</source>
        <translation>Setiap gelombang (% dari yang lain):</translation>
    </message>
    <message>
        <source>Hold when more fail (%):</source>
        <translation>Tahan jika kegagalan melebihi (%):</translation>
    </message>
    <message>
        <source>The next wave only when the keys of the last one are in use</source>
        <translation>Gelombang berikutnya hanya setelah kunci gelombang sebelumnya digunakan</translation>
    </message>
    <message>
        <source>How fast?</source>
        <translation>Seberapa cepat?</translation>
    </message>
    <message>
        <source>Devices at the same time:</source>
        <translation>Perangkat bersamaan:</translation>
    </message>
    <message>
        <source>Requests per second:</source>
        <translation>Permintaan per detik:</translation>
    </message>
    <message>
        <source>as fast as it goes</source>
        <translation>secepat mungkin</translation>
    </message>
    <message>
        <source>Spread over (minutes):</source>
        <translation>Disebar selama (menit):</translation>
    </message>
    <message>
        <source>Each device waits at random up to so long.</source>
        <translation>Setiap perangkat menunggu secara acak hingga selama itu.</translation>
    </message>
    <message>
        <source>Try again when the server defers a request or does not answer</source>
        <translation>Coba lagi saat server menangguhkan permintaan atau tidak menjawab</translation>
    </message>
    <message>
        <source>Times:</source>
        <translation>Berapa kali:</translation>
    </message>
    <message>
        <source>Minutes between:</source>
        <translation>Jeda (menit):</translation>
    </message>
    <message>
        <source>What happens on the devices?</source>
        <translation>Apa yang terjadi pada perangkat?</translation>
    </message>
    <message>
        <source>Delete the old key and certificate for the same use, once the new one is registered</source>
        <translation>Hapus kunci dan sertifikat lama untuk penggunaan yang sama setelah yang baru terdaftar</translation>
    </message>
    <message>
        <source>Restart the device when it has its certificate</source>
        <translation>Mulai ulang perangkat setelah memperoleh sertifikatnya</translation>
    </message>
</context>
<context>
    <name>scepter::ServeDialog</name>
    <message>
        <source>Address to listen on:</source>
        <translation>Alamat untuk mendengarkan:</translation>
    </message>
    <message>
        <source>127.0.0.1: this computer only. 0.0.0.0 or ::: every network that it is in.</source>
        <translation>127.0.0.1: hanya komputer ini. 0.0.0.0 atau ::: semua jaringan tempatnya berada.</translation>
    </message>
    <message>
        <source>Port number:</source>
        <translation>Nomor port:</translation>
    </message>
    <message>
        <source>Enter an IP address of this computer, or 0.0.0.0 for all of them.</source>
        <translation>Masukkan alamat IP komputer ini, atau 0.0.0.0 untuk semuanya.</translation>
    </message>
    <message>
        <source>Serve</source>
        <translation>Layani</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Choose the file with the server&apos;s certificate.</source>
        <translation>Pilih file dengan sertifikat server.</translation>
    </message>
    <message>
        <source>Choose the file with the private key of the certificate.</source>
        <translation>Pilih file dengan kunci privat sertifikat itu.</translation>
    </message>
    <message>
        <source>The PKCS#12 file holds the key, too.</source>
        <translation>File PKCS#12 juga memuat kunci.</translation>
    </message>
    <message>
        <source>The files are being read.</source>
        <translation>File sedang dibaca.</translation>
    </message>
    <message>
        <source>HTTPS: encrypt with TLS</source>
        <translation>HTTPS: enkripsi dengan TLS</translation>
    </message>
    <message>
        <source>Certificate:</source>
        <translation>Sertifikat:</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Pilih…</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.p12 *.pfx)</source>
        <translation>Sertifikat (*.pem *.crt *.cer *.p12 *.pfx)</translation>
    </message>
    <message>
        <source>PEM with the certificates that signed it, or PKCS#12 with the key.</source>
        <translation>PEM beserta sertifikat yang menandatanganinya, atau PKCS#12 beserta kunci.</translation>
    </message>
    <message>
        <source>Private key:</source>
        <translation>Kunci privat:</translation>
    </message>
    <message>
        <source>Keys (*.pem *.key)</source>
        <translation>Kunci (*.pem *.key)</translation>
    </message>
    <message>
        <source>Passphrase of the key:</source>
        <translation>Frasa sandi kunci:</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Tidak ada</translation>
    </message>
    <message>
        <source>Devices have to trust this certificate. The paths are remembered, the passphrase is not: give it again each time.</source>
        <translation>Perangkat harus memercayai sertifikat ini. Path diingat, frasa sandi tidak: berikan lagi setiap kali.</translation>
    </message>
    <message>
        <source>Also HTTP without TLS at this port, for printers that do not support HTTPS</source>
        <translation>Juga HTTP tanpa TLS di port ini, untuk printer yang tidak mendukung HTTPS</translation>
    </message>
    <message>
        <source>Port number of HTTP without TLS</source>
        <translation>Nomor port HTTP tanpa TLS</translation>
    </message>
    <message>
        <source>HTTPS has this port already: choose another one.</source>
        <translation>HTTPS sudah memakai port ini: pilih port lain.</translation>
    </message>
    <message>
        <source>Serve connectors</source>
        <translation>Layani konektor</translation>
    </message>
    <message>
        <source>Server certificate</source>
        <translation>Sertifikat server</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Kunci privat</translation>
    </message>
    <message>
        <source>Trusted proxies:</source>
        <translation>Proksi tepercaya:</translation>
    </message>
    <message>
        <source>None; or such as 10.0.0.5, 10.1.0.0/16</source>
        <translation>Tidak ada; atau misalnya 10.0.0.5, 10.1.0.0/16</translation>
    </message>
    <message>
        <source>Enter IP addresses or networks such as 10.1.0.0/16, separated by commas.</source>
        <translation>Masukkan alamat IP atau jaringan seperti 10.1.0.0/16, dipisahkan dengan koma.</translation>
    </message>
    <message>
        <source>This window answers the requests of devices for as long as it is open, also while it is locked. For a server that runs day and night, use “scepterctl connector serve”. Connectors that another process serves are left to it.</source>
        <translation>Jendela ini menjawab permintaan perangkat selama terbuka, juga saat terkunci. Untuk server yang berjalan siang malam, gunakan “scepterctl connector serve”. Konektor yang dilayani proses lain dibiarkan.</translation>
    </message>
    <message>
        <source>Reverse proxies and load balancers whose X-Forwarded-For or PROXY protocol is believed. Otherwise all devices behind a proxy seem to have the proxy&apos;s address.</source>
        <translation>Proksi balik dan penyeimbang beban yang X-Forwarded-For atau protokol PROXY-nya dipercaya. Jika tidak, semua perangkat di balik proksi tampak memakai alamat proksi itu.</translation>
    </message>
</context>
<context>
    <name>scepter::ServerStep</name>
    <message>
        <source>Server and challenge</source>
        <translation>Server dan tantangan</translation>
    </message>
    <message>
        <source>There is no connector in this store. Make one on the Connectors page first.</source>
        <translation>Tidak ada konektor dalam penyimpanan ini. Buat dahulu di halaman Konektor.</translation>
    </message>
    <message>
        <source>This is no SHA-256 or SHA-1 fingerprint: it has 64 or 40 hexadecimal digits.</source>
        <translation>Ini bukan sidik jari SHA-256 atau SHA-1: sidik jari terdiri atas 64 atau 40 digit heksadesimal.</translation>
    </message>
    <message>
        <source>Enter the challenge password. It is never kept with an unfinished rollout.</source>
        <translation>Masukkan kata sandi tantangan. Kata sandi itu tidak pernah disimpan bersama peluncuran yang belum selesai.</translation>
    </message>
    <message>
        <source>Enter the name of the column.</source>
        <translation>Masukkan nama kolom.</translation>
    </message>
    <message>
        <source>The connector has no public address. Give it one on the Connectors page, or enter here where devices reach it.</source>
        <translation>Konektor tidak memiliki alamat publik. Berikan alamat di halaman Konektor, atau masukkan di sini tempat perangkat menjangkaunya.</translation>
    </message>
    <message>
        <source>Which server issues the certificates?</source>
        <translation>Server mana yang menerbitkan sertifikat?</translation>
    </message>
    <message>
        <source>A connector of this store</source>
        <translation>Konektor dalam penyimpanan ini</translation>
    </message>
    <message>
        <source>Another SCEP server</source>
        <translation>Server SCEP lain</translation>
    </message>
    <message>
        <source>Connector:</source>
        <translation>Konektor:</translation>
    </message>
    <message>
        <source>SCEP Server URL:</source>
        <translation>URL Server SCEP:</translation>
    </message>
    <message>
        <source>CA fingerprint:</source>
        <translation>Sidik jari CA:</translation>
    </message>
    <message>
        <source>SHA-256 or SHA-1, by which devices know the CA</source>
        <translation>SHA-256 atau SHA-1, yang dipakai perangkat untuk mengenali CA</translation>
    </message>
    <message>
        <source>Where do the challenge passwords come from?</source>
        <translation>Dari mana kata sandi tantangan berasal?</translation>
    </message>
    <message>
        <source>The connector makes one for each device</source>
        <translation>Konektor membuat satu untuk setiap perangkat</translation>
    </message>
    <message>
        <source>One for all devices</source>
        <translation>Satu untuk semua perangkat</translation>
    </message>
    <message>
        <source>A column of the inventory</source>
        <translation>Sebuah kolom inventaris</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Tidak Ada</translation>
    </message>
    <message>
        <source>Challenge Password:</source>
        <translation>Kata Sandi Tantangan:</translation>
    </message>
    <message>
        <source>Column:</source>
        <translation>Kolom:</translation>
    </message>
    <message>
        <source>Good for:</source>
        <translation>Berlaku selama:</translation>
    </message>
    <message>
        <source>A printer that has not requested by then counts as missing.</source>
        <translation>Printer yang belum mengirim permintaan hingga saat itu dianggap hilang.</translation>
    </message>
    <message>
        <source>And for one request of its device</source>
        <translation>Dan untuk satu permintaan dari perangkatnya</translation>
    </message>
    <message>
        <source>Hours or days</source>
        <translation>Jam atau hari</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>jam</translation>
    </message>
    <message>
        <source>days</source>
        <translation>hari</translation>
    </message>
    <message>
        <source>Good for renewals, too: printers that request periodically need it</source>
        <translation>Berlaku juga untuk pembaruan: diperlukan printer yang meminta secara berkala</translation>
    </message>
    <message>
        <source>Empty: the connector&apos;s public address, or where this window serves it</source>
        <translation>Kosong: alamat publik konektor, atau tempat jendela ini menjalankannya</translation>
    </message>
    <message>
        <source>Devices that are set up for another server are set up anew for this one</source>
        <translation>Perangkat yang diatur untuk server lain diatur ulang untuk server ini</translation>
    </message>
</context>
<context>
    <name>scepter::SettingsChangesModel</name>
    <message>
        <source>%1 (new)</source>
        <comment>device</comment>
        <translation>%1 (baru)</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Perangkat</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Sekarang</translation>
    </message>
    <message>
        <source>In the File</source>
        <translation>Dalam File</translation>
    </message>
    <message>
        <source>%1 (names the other device)</source>
        <translation>%1 (menyebut perangkat lain)</translation>
    </message>
</context>
<context>
    <name>scepter::SettingsDialog</name>
    <message>
        <source>There is no keyring on this desktop.</source>
        <translation>Tidak ada keyring di desktop ini.</translation>
    </message>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Diperlukan hak akses Administrator</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Bahasa:</translation>
    </message>
    <message>
        <source>&amp;Appearance:</source>
        <translation>&amp;Tampilan:</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Gelap</translation>
    </message>
    <message>
        <source>Ask for the &amp;passphrase when Scepter starts</source>
        <translation>Minta &amp;frasa sandi saat Scepter dimulai</translation>
    </message>
    <message>
        <source>Unlock with this desktop&apos;s &amp;keyring</source>
        <translation>Buka dengan &amp;keyring desktop ini</translation>
    </message>
    <message>
        <source>Serve &amp;connectors whenever the store is unlocked</source>
        <translation>&amp;Layani konektor setiap kali penyimpanan terbuka</translation>
    </message>
    <message>
        <source>Notify me when a rollout ends or certificates are about to &amp;expire</source>
        <translation>Beri tahu saya saat peluncuran berakhir atau sertifikat &amp;akan kedaluwarsa</translation>
    </message>
    <message>
        <source>As on the desktop</source>
        <translation>Sesuai desktop</translation>
    </message>
    <message>
        <source>Known Ser&amp;vers…</source>
        <translation>Ser&amp;ver yang Dikenal…</translation>
    </message>
    <message>
        <source>S&amp;tore…</source>
        <translation>Pe&amp;nyimpanan…</translation>
    </message>
</context>
<context>
    <name>scepter::SettingsImportDialog</name>
    <message>
        <source>Import Device Settings</source>
        <translation>Impor Pengaturan Perangkat</translation>
    </message>
    <message>
        <source>The file holds challenge passwords that are sealed under a passphrase of its own.</source>
        <translation>File berisi kata sandi tantangan yang tersegel dengan frasa sandi tersendiri.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>The passphrase is wrong.</source>
        <translation>Frasa sandi salah.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) will change: %1</source>
        <translation>
            <numerusform>%n nilai akan berubah: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Each device that the file names gets its settings, timer included; devices that are not there yet are added. Either all of them are imported or none.</source>
        <translation>Setiap perangkat yang disebut file mendapat pengaturannya, termasuk timer; perangkat yang belum ada ditambahkan. Semuanya diimpor atau tidak sama sekali.</translation>
    </message>
    <message>
        <source>The settings were imported from “%1”.</source>
        <translation>Pengaturan telah diimpor dari “%1”.</translation>
    </message>
    <message>
        <source>What the import will change</source>
        <translation>Perubahan oleh impor</translation>
    </message>
    <message>
        <source>There is nothing new in the file.</source>
        <translation>Tidak ada yang baru dalam file.</translation>
    </message>
    <message>
        <source>Progress of importing</source>
        <translation>Kemajuan impor</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Impor</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>scepter::SettingsSection</name>
    <message>
        <source>The connector is being deleted.</source>
        <translation>Konektor sedang dihapus.</translation>
    </message>
    <message>
        <source>Without an administrator&apos;s decision a challenge password is always required.</source>
        <translation>Tanpa keputusan administrator, kata sandi tantangan selalu diperlukan.</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>Tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>Choose at least one kind of key.</source>
        <translation>Pilih setidaknya satu jenis kunci.</translation>
    </message>
    <message>
        <source>The settings were updated. A serving process follows within a second.</source>
        <translation>Pengaturan telah diperbarui. Proses yang melayani mengikuti dalam satu detik.</translation>
    </message>
    <message>
        <source>Delete the connector “%1” with its challenge passwords?</source>
        <translation>Hapus konektor “%1” beserta kata sandi tantangannya?</translation>
    </message>
    <message>
        <source>Devices can no longer enrol or renew at its address. Its CA, the certificates that it issued, its requests and the audit log stay.</source>
        <translation>Perangkat tidak dapat lagi mendaftar atau memperbarui di alamatnya. CA, sertifikat yang diterbitkan, permintaan, dan log audit tetap ada.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Pertahankan</translation>
    </message>
    <message>
        <source>The connector “%1” was deleted.</source>
        <translation>Konektor “%1” telah dihapus.</translation>
    </message>
    <message>
        <source>The connector “%1” is deleted as soon as the process that serves it has stopped it.</source>
        <translation>Konektor “%1” dihapus segera setelah proses yang melayaninya menghentikannya.</translation>
    </message>
    <message>
        <source>Title:</source>
        <translation>Judul:</translation>
    </message>
    <message>
        <source>CA:</source>
        <translation>CA:</translation>
    </message>
    <message>
        <source>What certificates are for:</source>
        <translation>Kegunaan sertifikat:</translation>
    </message>
    <message>
        <source>Approval:</source>
        <translation>Persetujuan:</translation>
    </message>
    <message>
        <source>Validity period:</source>
        <translation>Periode validitas:</translation>
    </message>
    <message>
        <source>Shortened at random by up to:</source>
        <translation>Dipersingkat secara acak hingga:</translation>
    </message>
    <message>
        <source>Renewal window before the end:</source>
        <translation>Jendela pembaruan sebelum berakhir:</translation>
    </message>
    <message>
        <source>Public base URL:</source>
        <translation>URL dasar publik:</translation>
    </message>
    <message>
        <source>Networks that may use it:</source>
        <translation>Jaringan yang boleh memakainya:</translation>
    </message>
    <message>
        <source>Names that get certificates:</source>
        <translation>Nama yang mendapat sertifikat:</translation>
    </message>
    <message>
        <source>Kinds of keys:</source>
        <translation>Jenis kunci:</translation>
    </message>
    <message>
        <source>A challenge password is required all the same</source>
        <translation>Kata sandi tantangan tetap diperlukan</translation>
    </message>
    <message>
        <source>Default connector: reached by the paths of an NDES, too</source>
        <translation>Konektor default: juga dijangkau melalui jalur NDES</translation>
    </message>
    <message>
        <source>Read requests in single DES and MD5, which are broken</source>
        <translation>Baca permintaan dengan DES tunggal dan MD5, yang sudah tidak aman</translation>
    </message>
    <message>
        <source>days</source>
        <translation>hari</translation>
    </message>
    <message>
        <source>The whole validity period</source>
        <translation>Seluruh periode validitas</translation>
    </message>
    <message>
        <source>Not shortened</source>
        <translation>Tidak dipersingkat</translation>
    </message>
    <message>
        <source>All; or such as 10.0.0.0/8, 192.168.1.0/24</source>
        <translation>Semua; atau seperti 10.0.0.0/8, 192.168.1.0/24</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Perbarui</translation>
    </message>
    <message>
        <source>Delete connector</source>
        <translation>Hapus konektor</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>Urungkan perubahan</translation>
    </message>
    <message>
        <source>Delete connector…</source>
        <translation>Hapus konektor…</translation>
    </message>
    <message>
        <source>Names that get certificates</source>
        <translation>Nama yang mendapat sertifikat</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ubah</translation>
    </message>
    <message>
        <source>Do not change</source>
        <translation>Jangan ubah</translation>
    </message>
    <message>
        <source>Requests that may wait at once:</source>
        <translation>Permintaan yang boleh menunggu bersamaan:</translation>
    </message>
    <message>
        <source>Undecided requests are deleted after:</source>
        <translation>Permintaan tanpa keputusan dihapus setelah:</translation>
    </message>
    <message>
        <source>Usages where a request names none:</source>
        <translation>Penggunaan bila permintaan tidak menyebutkannya:</translation>
    </message>
    <message>
        <source>By preset; or such as serverAuth, clientAuth; none: good for every purpose</source>
        <translation>Menurut prasetel; atau misalnya serverAuth, clientAuth; none: berlaku untuk segala tujuan</translation>
    </message>
    <message>
        <source>Replaced CAs, whose certificates are renewed here:</source>
        <translation>CA yang digantikan, yang sertifikatnya diperbarui di sini:</translation>
    </message>
    <message>
        <source>Who may sign requests for others:</source>
        <translation>Yang boleh menandatangani permintaan untuk pihak lain:</translation>
    </message>
    <message>
        <source>Certificate of a replaced CA</source>
        <translation>Sertifikat CA yang digantikan</translation>
    </message>
    <message>
        <source>Certificate that may sign for others</source>
        <translation>Sertifikat yang boleh menandatangani untuk pihak lain</translation>
    </message>
    <message>
        <source>Change the names anyway?</source>
        <translation>Tetap ubah nama-nama ini?</translation>
    </message>
    <message>
        <source>From one address, without a correct password:</source>
        <translation>Dari satu alamat, tanpa kata sandi yang benar:</translation>
    </message>
</context>
<context>
    <name>scepter::SheetsDialog</name>
    <message>
        <source>Settings sheets</source>
        <translation>Lembar pengaturan</translation>
    </message>
    <message>
        <source>The printers of the plan “%1”, as far as their waves have begun.</source>
        <translation>Printer dalam rencana “%1” yang gelombangnya sudah dimulai.</translation>
    </message>
    <message numerus="yes">
        <source>The %n selected printer(s), each by its newest plan.</source>
        <translation>
            <numerusform>%n printer yang dipilih, masing-masing menurut rencana terbarunya.</numerusform>
        </translation>
    </message>
    <message>
        <source>The printer “%1”, by its newest plan.</source>
        <translation>Printer “%1”, menurut rencana terbarunya.</translation>
    </message>
    <message>
        <source>A challenge password that has expired or was taken back is made anew. Each writing is noted in the audit log.</source>
        <translation>Kata sandi tantangan yang kedaluwarsa atau ditarik kembali dibuat ulang. Setiap penulisan dicatat dalam log audit.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>scepter::SheetsPanel</name>
    <message>
        <source>The settings sheets hold passwords: keep them to those who set up the printers.</source>
        <translation>Lembar pengaturan memuat kata sandi: berikan hanya kepada mereka yang menyiapkan printer.</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Simpan sebagai PDF…</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Simpan sebagai CSV…</translation>
    </message>
    <message>
        <source>Save as HTML…</source>
        <translation>Simpan sebagai HTML…</translation>
    </message>
    <message>
        <source>The settings sheets are being written</source>
        <translation>Lembar pengaturan sedang ditulis</translation>
    </message>
    <message>
        <source>Save settings sheets</source>
        <translation>Simpan lembar pengaturan</translation>
    </message>
    <message numerus="yes">
        <source>%n settings sheet(s) written to %1</source>
        <translation>
            <numerusform>%n lembar pengaturan ditulis ke %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No settings sheet now for:</source>
        <translation>Tidak ada lembar pengaturan sekarang untuk:</translation>
    </message>
</context>
<context>
    <name>scepter::ShortcutsDialog</name>
    <message>
        <source>Open a place of the sidebar</source>
        <translation>Buka tempat di bilah sisi</translation>
    </message>
    <message>
        <source>Back to what was shown before</source>
        <translation>Kembali ke tampilan sebelumnya</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>Maju lagi</translation>
    </message>
    <message>
        <source>Search on the page</source>
        <translation>Cari di halaman</translation>
    </message>
    <message>
        <source>Unlock, or lock</source>
        <translation>Buka atau kunci</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Daftar ini</translation>
    </message>
    <message>
        <source>Close Scepter</source>
        <translation>Tutup Scepter</translation>
    </message>
    <message>
        <source>Open what is selected in a table</source>
        <translation>Buka yang dipilih dalam tabel</translation>
    </message>
    <message>
        <source>To the next control</source>
        <translation>Ke kontrol berikutnya</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Pintasan papan tik</translation>
    </message>
</context>
<context>
    <name>scepter::StatusLegend</name>
    <message>
        <source>The following statuses are displayed in [Status].</source>
        <translation>Status berikut ditampilkan di [Status].</translation>
    </message>
    <message>
        <source>The next date/time at which a request is issued is displayed in [Request Date/Time].</source>
        <translation>Tanggal/waktu permintaan berikutnya ditampilkan di [Tanggal/Waktu Permintaan].</translation>
    </message>
    <message>
        <source>Polling is being performed.</source>
        <translation>Polling sedang dilakukan.</translation>
    </message>
    <message>
        <source>An error has occurred, such as a communication error or an error because the upper limit of keys was exceeded.</source>
        <translation>Terjadi kesalahan, misalnya kesalahan komunikasi atau kesalahan karena batas jumlah kunci terlampaui.</translation>
    </message>
    <message>
        <source>The date/time at which the certificate was issued is displayed in [Request Date/Time].</source>
        <translation>Tanggal/waktu penerbitan sertifikat ditampilkan di [Tanggal/Waktu Permintaan].</translation>
    </message>
    <message>
        <source>The information displayed in [Details] for [Error] is given below.</source>
        <translation>Informasi yang ditampilkan di [Rincian] untuk [Kesalahan] tercantum di bawah ini.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Rincian</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Penyebab</translation>
    </message>
    <message>
        <source>Communication Error (HTTP ERROR &lt;CODE&gt;)</source>
        <translation>Kesalahan Komunikasi (KESALAHAN HTTP &lt;KODE&gt;)</translation>
    </message>
</context>
<context>
    <name>scepter::StatusLine</name>
    <message>
        <source>Appearance</source>
        <translation>Tampilan</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Terang atau gelap</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Gelap</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>Unlocked · administrator</source>
        <translation>Tidak terkunci · administrator</translation>
    </message>
    <message>
        <source>No passphrase yet · viewer</source>
        <translation>Belum ada frasa sandi · hanya melihat</translation>
    </message>
    <message>
        <source>Locked · viewer</source>
        <translation>Terkunci · hanya melihat</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Kunci</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Buka kunci…</translation>
    </message>
    <message>
        <source>Set the passphrase under which keys and challenge passwords are sealed.</source>
        <translation>Tetapkan frasa sandi yang menyegel kunci dan kata sandi tantangan.</translation>
    </message>
    <message>
        <source>Enter the passphrase, in order to change settings and to send requests.</source>
        <translation>Masukkan frasa sandi untuk mengubah pengaturan dan mengirim permintaan.</translation>
    </message>
    <message>
        <source>Set passphrase…</source>
        <translation>Tetapkan frasa sandi…</translation>
    </message>
    <message>
        <source>As on the desktop</source>
        <translation>Sesuai desktop</translation>
    </message>
    <message>
        <source>Give up the administrator&apos;s role: everything can be read only. What is served and runs goes on.</source>
        <translation>Lepaskan peran administrator: semuanya hanya dapat dibaca. Yang dilayani dan dijalankan terus berjalan.</translation>
    </message>
</context>
<context>
    <name>scepter::StepList</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Langkah %1 dari %2: %3</translation>
    </message>
</context>
<context>
    <name>scepter::StoreDialog</name>
    <message>
        <source>Back Up the Store</source>
        <translation>Cadangkan Penyimpanan</translation>
    </message>
    <message>
        <source>Scepter stores (*.scepter)</source>
        <translation>Penyimpanan Scepter (*.scepter)</translation>
    </message>
    <message>
        <source>The store was backed up to “%1”, and the copy was read again to its end. The passphrase of today opens it; keep both.</source>
        <translation>Penyimpanan telah dicadangkan ke “%1”, dan salinannya telah dibaca ulang sampai akhir. Frasa sandi saat ini membukanya; simpan keduanya.</translation>
    </message>
    <message>
        <source>The backup was cancelled. No file was left behind.</source>
        <translation>Pencadangan dibatalkan. Tidak ada file yang tertinggal.</translation>
    </message>
    <message>
        <source>The store is sound: every page of it was read, and everything in it refers to what is there.</source>
        <translation>Penyimpanan dalam keadaan baik: setiap halamannya telah dibaca, dan semua isinya merujuk ke data yang ada.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are wrong with the store. Back it up now as it is, then restore the last backup that was sound with “scepterctl store restore”.</source>
        <translation>
            <numerusform>Ada %n masalah pada penyimpanan. Cadangkan sekarang apa adanya, lalu pulihkan cadangan terakhir yang baik dengan “scepterctl store restore”.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the Passphrase</source>
        <translation>Ganti Frasa Sandi</translation>
    </message>
    <message>
        <source>Enter the passphrase that the store has now.</source>
        <translation>Masukkan frasa sandi penyimpanan saat ini.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Choose the new passphrase. If it is lost, the keys and challenge passwords in the store are lost with it: nobody can recover them. Devices, certificates and the audit log can still be read. Backups that were made before keep the old passphrase.</source>
        <translation>Tetapkan frasa sandi baru. Jika hilang, kunci dan kata sandi tantangan di dalam penyimpanan ikut hilang: tidak ada yang dapat memulihkannya. Perangkat, sertifikat, dan log audit tetap dapat dibaca. Cadangan yang dibuat sebelumnya tetap memakai frasa sandi lama.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ganti</translation>
    </message>
    <message>
        <source>The passphrase was changed. What is served and runs goes on.</source>
        <translation>Frasa sandi telah diganti. Proses yang sedang berjalan tetap berjalan.</translation>
    </message>
    <message>
        <source>The keyring of this desktop still unlocks the store.</source>
        <translation>Ring kunci desktop ini masih membuka penyimpanan.</translation>
    </message>
    <message>
        <source>Passphrase files of unattended processes have to be changed before these are started again.</source>
        <translation>File frasa sandi untuk proses tanpa pengawasan harus diganti sebelum proses itu dimulai lagi.</translation>
    </message>
    <message>
        <source>The check was cancelled. It changes nothing.</source>
        <translation>Pemeriksaan dibatalkan. Pemeriksaan tidak mengubah apa pun.</translation>
    </message>
    <message>
        <source>The backup is being cancelled…</source>
        <translation>Pencadangan sedang dibatalkan…</translation>
    </message>
    <message>
        <source>Something else is being done with the store.</source>
        <translation>Penyimpanan sedang dikerjakan untuk hal lain.</translation>
    </message>
    <message>
        <source>Administrator privileges are required</source>
        <translation>Diperlukan hak akses Administrator</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Penyimpanan</translation>
    </message>
    <message>
        <source>The store: %1</source>
        <translation>Penyimpanan: %1</translation>
    </message>
    <message>
        <source>A backup is a copy of everything in the store as it is now, while it is in use. It is restored with “scepterctl store restore”.</source>
        <translation>Cadangan adalah salinan semua isi penyimpanan saat ini, selagi digunakan. Cadangan dipulihkan dengan “scepterctl store restore”.</translation>
    </message>
    <message>
        <source>A check reads the whole store and looks for damage. It changes nothing, and takes a while on a large store.</source>
        <translation>Pemeriksaan membaca seluruh penyimpanan dan mencari kerusakan. Tidak ada yang diubah, dan memerlukan waktu pada penyimpanan besar.</translation>
    </message>
    <message>
        <source>The passphrase opens the keys and challenge passwords in the store. Changing it leaves everything else as it is.</source>
        <translation>Frasa sandi membuka kunci dan kata sandi tantangan di dalam penyimpanan. Menggantinya tidak mengubah hal lain.</translation>
    </message>
    <message>
        <source>&amp;Back Up…</source>
        <translation>Ca&amp;dangkan…</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>&amp;Periksa</translation>
    </message>
    <message>
        <source>Change &amp;Passphrase…</source>
        <translation>Ganti &amp;Frasa Sandi…</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>&amp;Batal</translation>
    </message>
    <message>
        <source>The store is being copied…</source>
        <translation>Penyimpanan sedang disalin…</translation>
    </message>
    <message>
        <source>The store is being checked…</source>
        <translation>Penyimpanan sedang diperiksa…</translation>
    </message>
</context>
<context>
    <name>scepter::SummaryStep</name>
    <message>
        <source>Connector: %1 (%2)</source>
        <translation>Konektor: %1 (%2)</translation>
    </message>
    <message>
        <source>CA: %1, which is there already</source>
        <translation>CA: %1, yang sudah ada</translation>
    </message>
    <message>
        <source>CA: %1, new and self-signed: %2</source>
        <translation>CA: %1, baru dan menandatangani sendiri: %2</translation>
    </message>
    <message>
        <source>CA: %1, taken over from %2</source>
        <translation>CA: %1, diambil alih dari %2</translation>
    </message>
    <message>
        <source>CA: %1, whose certificate somebody else signs; its request goes to %2</source>
        <translation>CA: %1, yang sertifikatnya ditandatangani pihak lain; permintaannya ditulis ke %2</translation>
    </message>
    <message>
        <source>Recovery file: none</source>
        <translation>File pemulihan: tidak ada</translation>
    </message>
    <message>
        <source>Recovery file: %1</source>
        <translation>File pemulihan: %1</translation>
    </message>
    <message numerus="yes">
        <source>Certificates: %1, valid %n day(s)</source>
        <translation>
            <numerusform>Sertifikat: %1, berlaku %n hari</numerusform>
        </translation>
    </message>
    <message>
        <source>Approval: %1</source>
        <translation>Persetujuan: %1</translation>
    </message>
    <message>
        <source>URL: %1</source>
        <translation>URL: %1</translation>
    </message>
    <message>
        <source>Networks: all</source>
        <translation>Jaringan: semua</translation>
    </message>
    <message>
        <source>Networks: %1</source>
        <translation>Jaringan: %1</translation>
    </message>
    <message>
        <source>It is the default connector.</source>
        <translation>Ini konektor default.</translation>
    </message>
    <message>
        <source>Create it?</source>
        <translation>Buat sekarang?</translation>
    </message>
    <message>
        <source>This is what will be made. A new RSA key can take some seconds.</source>
        <translation>Inilah yang akan dibuat. Kunci RSA baru dapat memakan waktu beberapa detik.</translation>
    </message>
    <message>
        <source>Names: %1</source>
        <translation>Nama: %1</translation>
    </message>
    <message>
        <source>Only names that a device in the inventory has.</source>
        <translation>Hanya nama yang dimiliki perangkat dalam inventaris.</translation>
    </message>
</context>
<context>
    <name>scepter::TemplateStep</name>
    <message>
        <source>Template</source>
        <translation>Templat</translation>
    </message>
    <message>
        <source>Change the template, too, and not for this rollout only</source>
        <translation>Ubah juga templatnya, tidak hanya untuk peluncuran ini</translation>
    </message>
    <message>
        <source>Keep it as a template for other rollouts</source>
        <translation>Simpan sebagai templat untuk peluncuran lain</translation>
    </message>
    <message>
        <source>Subject %1, key “%2” (%3, %4), for %5</source>
        <translation>Subjek %1, kunci “%2” (%3, %4), untuk %5</translation>
    </message>
    <message numerus="yes">
        <source>%n of the devices cannot be given a request with this template:</source>
        <translation>
            <numerusform>%n perangkat tidak dapat diberi permintaan dengan templat ini:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>dan %n lainnya</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n device(s) were looked at; all are before the rollout begins.</source>
        <translation>
            <numerusform>Hanya %n perangkat pertama yang diperiksa; semuanya diperiksa sebelum peluncuran dimulai.</numerusform>
        </translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Templat baru</translation>
    </message>
    <message>
        <source>Template:</source>
        <translation>Templat:</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Nama:</translation>
    </message>
    <message>
        <source>Letters a to z, digits and hyphens</source>
        <translation>Huruf a sampai z, angka, dan tanda hubung</translation>
    </message>
    <message>
        <source>Title:</source>
        <translation>Judul:</translation>
    </message>
    <message>
        <source>Key Name:</source>
        <translation>Nama Kunci:</translation>
    </message>
    <message>
        <source>Common Name:</source>
        <translation>Nama Umum (CN):</translation>
    </message>
    <message>
        <source>Variables are replaced for each device: {fqdn}, {ip}, {serial}, {site}, {name}, {title}, {address}, {model}, and the names of further columns of the inventory.</source>
        <translation>Variabel diganti untuk setiap perangkat: {fqdn}, {ip}, {serial}, {site}, {name}, {title}, {address}, {model}, dan nama kolom lain dalam inventaris.</translation>
    </message>
    <message>
        <source>Organization:</source>
        <translation>Organisasi:</translation>
    </message>
    <message>
        <source>Key:</source>
        <translation>Kunci:</translation>
    </message>
    <message>
        <source>Signature Algorithm:</source>
        <translation>Algoritma Tanda Tangan:</translation>
    </message>
    <message>
        <source>Key Use Location:</source>
        <translation>Lokasi Penggunaan Kunci:</translation>
    </message>
    <message>
        <source>IPSec Destination:</source>
        <translation>Tujuan IPSec:</translation>
    </message>
    <message>
        <source>What it gives the device</source>
        <translation>Yang diberikannya kepada perangkat</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Kunci baru</translation>
    </message>
    <message>
        <source>Like the key of each certificate</source>
        <translation>Sama seperti kunci setiap sertifikat</translation>
    </message>
    <message>
        <source>A renewal keeps the names, the location and the destination of the certificate. Without the mark, all of them get a key of the length that you choose.</source>
        <translation>Pembaruan mempertahankan nama, lokasi, dan tujuan sertifikat. Tanpa tanda ini, semuanya mendapat kunci dengan panjang yang Anda pilih.</translation>
    </message>
    <message>
        <source>Delete the template?</source>
        <translation>Hapus templat?</translation>
    </message>
    <message>
        <source>Delete the template “%1”?</source>
        <translation>Templat “%1” akan dihapus.</translation>
    </message>
    <message>
        <source>Rollouts that were made with it keep what they ask for. It cannot be brought back.</source>
        <translation>Peluncuran yang dibuat dengannya tetap mempertahankan permintaannya. Templat tidak dapat dikembalikan.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Delete Template…</source>
        <translation>Hapus templat…</translation>
    </message>
</context>
<context>
    <name>scepterctl</name>
    <message>
        <source>Subject</source>
        <translation>Subjek</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Penerbit</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Nomor seri</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Berlaku</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Kunci</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nama</translation>
    </message>
    <message numerus="yes">
        <source>The audit log is whole: %n entry(s), none changed, removed or moved.</source>
        <translation>
            <numerusform>Log audit utuh: %n entri, tidak ada yang diubah, dihapus, atau dipindahkan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Have the request in %1 signed, then: scepterctl ca install %2 --chain FILE</source>
        <translation>Mintalah tanda tangan untuk permintaan di %1, lalu jalankan: scepterctl ca install %2 --chain FILE</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Ditulis ke %1</translation>
    </message>
    <message>
        <source>waits for its certificate</source>
        <translation>menunggu sertifikatnya</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hingga %1</translation>
    </message>
    <message>
        <source>There is no CA yet.</source>
        <translation>Belum ada CA.</translation>
    </message>
    <message>
        <source>Generation %1: %2</source>
        <translation>Generasi %1: %2</translation>
    </message>
    <message>
        <source>RA that decrypts and signs for it:</source>
        <translation>RA yang mendekripsi dan menandatangani untuknya:</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) issued</source>
        <translation>
            <numerusform>%n sertifikat diterbitkan</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoked: %1 (%2)</source>
        <translation>Dicabut: %1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>CRL of %1, %n revoked certificate(s)</source>
        <translation>
            <numerusform>CRL dari %1, %n sertifikat dicabut</numerusform>
        </translation>
    </message>
    <message>
        <source>Generation %1 issues from now on. Older certificates renew under it, and both lists of revoked certificates go on.</source>
        <translation>Generasi %1 menerbitkan sertifikat mulai sekarang. Sertifikat lama diperbarui di bawahnya, dan kedua daftar pencabutan tetap berjalan.</translation>
    </message>
    <message>
        <source>Generation %1 is announced to clients. Call this again when it shall take over.</source>
        <translation>Generasi %1 telah diumumkan kepada klien. Jalankan lagi perintah ini saat generasi itu harus mengambil alih.</translation>
    </message>
    <message>
        <source>announced, takes over next</source>
        <translation>sudah diumumkan, berikutnya mengambil alih</translation>
    </message>
    <message>
        <source>current</source>
        <translation>saat ini</translation>
    </message>
    <message>
        <source>former</source>
        <translation>terdahulu</translation>
    </message>
    <message>
        <source>any subject</source>
        <translation>subjek apa pun</translation>
    </message>
    <message numerus="yes">
        <source>used %n time(s)</source>
        <translation>
            <numerusform>dipakai %n kali</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no challenge password yet.</source>
        <translation>Belum ada kata sandi tantangan.</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation>Dihapus: %1</translation>
    </message>
    <message numerus="yes">
        <source>good for %n use(s)</source>
        <translation>
            <numerusform>berlaku untuk %n kali pakai</numerusform>
        </translation>
    </message>
    <message>
        <source>good once per renewal</source>
        <translation>berlaku sekali per pembaruan</translation>
    </message>
    <message>
        <source>expired %1</source>
        <translation>kedaluwarsa %1</translation>
    </message>
    <message>
        <source>unlimited</source>
        <translation>tanpa batas</translation>
    </message>
    <message>
        <source>not served</source>
        <translation>tidak berjalan</translation>
    </message>
    <message>
        <source>served by %1</source>
        <translation>dijalankan oleh %1</translation>
    </message>
    <message>
        <source>There is no connector yet.</source>
        <translation>Belum ada konektor.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>CA</source>
        <translation>CA</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>general-purpose</source>
        <translation>tujuan umum</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Prasetel</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Persetujuan</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>manual</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>otomatis</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Periode validitas</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n hari</numerusform>
        </translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Jaringan</translation>
    </message>
    <message>
        <source>all</source>
        <translation>semua</translation>
    </message>
    <message>
        <source>Single DES</source>
        <translation>DES tunggal</translation>
    </message>
    <message>
        <source>is read</source>
        <translation>dibaca</translation>
    </message>
    <message>
        <source>is refused</source>
        <translation>ditolak</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Default</translation>
    </message>
    <message>
        <source>yes: the addresses of an NDES reach it</source>
        <translation>ya: dapat dijangkau melalui alamat NDES</translation>
    </message>
    <message>
        <source>no</source>
        <translation>tidak</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Berjalan</translation>
    </message>
    <message>
        <source>Without TLS a device cannot check whose CA it gets: keep the connector in a network of printers only.</source>
        <translation>Tanpa TLS, perangkat tidak dapat memeriksa CA milik siapa yang diterimanya: tempatkan konektor di jaringan khusus printer.</translation>
    </message>
    <message>
        <source>%1 is deleted as soon as the process that serves it has stopped it.</source>
        <translation>%1 dihapus segera setelah proses yang menjalankannya menghentikannya.</translation>
    </message>
    <message>
        <source>creating: its CA waits for a certificate</source>
        <translation>sedang dibuat: CA-nya menunggu sertifikat</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktif</translation>
    </message>
    <message>
        <source>failed: its CA has expired</source>
        <translation>gagal: CA-nya sudah kedaluwarsa</translation>
    </message>
    <message>
        <source>deleting</source>
        <translation>sedang dihapus</translation>
    </message>
    <message>
        <source>approved, waits for the client</source>
        <translation>disetujui, menunggu klien</translation>
    </message>
    <message>
        <source>waits for a decision</source>
        <translation>menunggu keputusan</translation>
    </message>
    <message>
        <source>No request is waiting.</source>
        <translation>Tidak ada permintaan yang menunggu.</translation>
    </message>
    <message>
        <source>Approved: %1. The certificate is issued when the device asks again.</source>
        <translation>Disetujui: %1. Sertifikat diterbitkan saat perangkat meminta lagi.</translation>
    </message>
    <message>
        <source>Rejected: %1.</source>
        <translation>Ditolak: %1.</translation>
    </message>
    <message>
        <source>The store is ready: %1</source>
        <translation>Penyimpanan siap: %1</translation>
    </message>
    <message>
        <source>The store exists already: %1</source>
        <translation>Penyimpanan sudah ada: %1</translation>
    </message>
    <message>
        <source>The passphrase was changed.</source>
        <translation>Frasa sandi telah diganti.</translation>
    </message>
    <message>
        <source>The store is sound.</source>
        <translation>Penyimpanan dalam keadaan baik.</translation>
    </message>
    <message>
        <source>The store was created. Without its passphrase, keys and challenge passwords in it cannot be recovered.</source>
        <translation>Penyimpanan telah dibuat. Tanpa frasa sandinya, kunci dan kata sandi tantangan di dalamnya tidak dapat dipulihkan.</translation>
    </message>
    <message>
        <source>The newest requests:</source>
        <translation>Permintaan terbaru:</translation>
    </message>
    <message numerus="yes">
        <source>its clock is %n s ahead</source>
        <translation>
            <numerusform>jamnya %n detik lebih cepat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>its clock is %n s behind</source>
        <translation>
            <numerusform>jamnya %n detik lebih lambat</numerusform>
        </translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>ditolak</translation>
    </message>
    <message>
        <source>rejected: %1</source>
        <translation>ditolak: %1</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>diterbitkan</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>dijawab</translation>
    </message>
    <message>
        <source>Alarm of %1: %2 used challenge password %3 for %4. %5%6</source>
        <translation>Alarm %1: %2 memakai kata sandi tantangan %3 untuk %4. %5%6</translation>
    </message>
    <message>
        <source>Alarm of %1: %2 used challenge password %3 for %4; it belongs to %6. %5</source>
        <translation>Alarm %1: %2 memakai kata sandi tantangan %3 untuk %4; kata sandi itu milik %6. %5</translation>
    </message>
    <message>
        <source>Challenge password for %2 (its ID: %1):</source>
        <translation>Kata sandi tantangan untuk %2 (ID: %1):</translation>
    </message>
    <message>
        <source>The device %1 is there.</source>
        <translation>Perangkat %1 telah ada.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n kunci</numerusform>
        </translation>
    </message>
    <message>
        <source>next request %1</source>
        <translation>permintaan berikutnya %1</translation>
    </message>
    <message>
        <source>There is no device.</source>
        <translation>Tidak ada perangkat.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Next request</source>
        <translation>Permintaan berikutnya</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Mulai Ulang</translation>
    </message>
    <message>
        <source>needed before the new key is in use</source>
        <translation>diperlukan sebelum kunci baru digunakan</translation>
    </message>
    <message>
        <source>Key %1: %2, used for %3</source>
        <translation>Kunci %1: %2, digunakan untuk %3</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Diubah: %1</translation>
    </message>
    <message>
        <source>Requests go to %1</source>
        <translation>Permintaan dikirim ke %1</translation>
    </message>
    <message>
        <source>Next request: %1</source>
        <translation>Permintaan berikutnya: %1</translation>
    </message>
    <message>
        <source>No request has been sent.</source>
        <translation>Belum ada permintaan yang dikirim.</translation>
    </message>
    <message>
        <source>The device needs a restart before the new key is in use.</source>
        <translation>Perangkat perlu dimulai ulang sebelum kunci baru digunakan.</translation>
    </message>
    <message>
        <source>Restarted: %1</source>
        <translation>Dimulai ulang: %1</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>Tidak ada yang berubah.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) would change.</source>
        <translation>
            <numerusform>%n nilai akan berubah.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) changed.</source>
        <translation>
            <numerusform>%n nilai diubah.</numerusform>
        </translation>
    </message>
    <message>
        <source>The store was restored from %1.</source>
        <translation>Penyimpanan telah dipulihkan dari %1.</translation>
    </message>
    <message>
        <source>The store that was there is kept as %1.</source>
        <translation>Penyimpanan sebelumnya disimpan sebagai %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) were issued after the backup; they are in the restored store too.</source>
        <translation>
            <numerusform>%n sertifikat diterbitkan setelah cadangan dibuat; semuanya juga ada di penyimpanan yang dipulihkan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) were revoked after the backup; they are revoked in the restored store too.</source>
        <translation>
            <numerusform>%n sertifikat dicabut setelah cadangan dibuat; semuanya juga dicabut di penyimpanan yang dipulihkan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) belong to CAs that the backup does not have. Only the store that was kept knows them.</source>
        <translation>
            <numerusform>%n sertifikat termasuk dalam CA yang tidak ada di cadangan. Hanya penyimpanan sebelumnya yang mengenalnya.</numerusform>
        </translation>
    </message>
    <message>
        <source>The store that was there could not be read to its end. Certificates that were issued or revoked after the backup may be missing.</source>
        <translation>Penyimpanan sebelumnya tidak dapat dibaca sampai selesai. Sertifikat yang diterbitkan atau dicabut setelah cadangan dibuat mungkin tidak ada.</translation>
    </message>
    <message>
        <source>The newest request:</source>
        <translation>Permintaan terbaru:</translation>
    </message>
    <message>
        <source>Deleted from %1: key %2</source>
        <translation>Dihapus dari %1: kunci %2</translation>
    </message>
    <message>
        <source>Saved: @%1</source>
        <translation>Disimpan: @%1</translation>
    </message>
    <message>
        <source>No filter has been saved.</source>
        <translation>Belum ada filter yang disimpan.</translation>
    </message>
    <message>
        <source>Line %1 is not imported. %2</source>
        <translation>Baris %1 tidak diimpor. %2</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <translation>%1, %2, %3, %4</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n baru</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n berubah</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n tidak berubah</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bad</source>
        <translation>
            <numerusform>%n salah</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was imported: this was a dry run.</source>
        <translation>Tidak ada yang diimpor: ini hanya uji coba.</translation>
    </message>
    <message>
        <source>another one</source>
        <translation>nilai lain</translation>
    </message>
    <message>
        <source>There is no such device.</source>
        <translation>Tidak ada perangkat seperti itu.</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s)</source>
        <translation>
            <numerusform>%n perangkat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was made: %n printer(s) cannot be planned for.</source>
        <translation>
            <numerusform>Tidak ada yang dibuat: rencana untuk %n printer tidak dapat disusun.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The plan %1 is made for %n printer(s).</source>
        <translation>
            <numerusform>Rencana %1 telah dibuat untuk %n printer.</numerusform>
        </translation>
    </message>
    <message>
        <source>The settings sheets hold passwords: keep them to those who set up the printers.</source>
        <translation>Lembar pengaturan memuat kata sandi: berikan hanya kepada mereka yang menyiapkan printer.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) written to %1, with index.csv</source>
        <translation>
            <numerusform>%n kunci ditulis ke %1, beserta index.csv</numerusform>
        </translation>
    </message>
    <message>
        <source>The files hold private keys that were made outside the printers. Import them, then delete the folder.</source>
        <translation>File itu memuat kunci privat yang dibuat di luar printer. Impor, lalu hapus foldernya.</translation>
    </message>
    <message numerus="yes">
        <source>%n printer(s) left out: they enrol by themselves. “fleet plan” is for them.</source>
        <translation>
            <numerusform>%n printer tidak disertakan: printer itu mendaftar sendiri. Gunakan “fleet plan” untuknya.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no rollout.</source>
        <translation>Tidak ada peluncuran.</translation>
    </message>
    <message numerus="yes">
        <source>Rollout %1: %n device(s)</source>
        <translation>
            <numerusform>Peluncuran %1: %n perangkat</numerusform>
        </translation>
    </message>
    <message>
        <source>Rollout %1, %2: %3</source>
        <translation>Peluncuran %1, %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 dan %n lainnya</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 per detik</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>sisa %1</translation>
    </message>
    <message>
        <source>The template %1 is there.</source>
        <translation>Templat %1 telah ada.</translation>
    </message>
    <message>
        <source>There is no template.</source>
        <translation>Tidak ada templat.</translation>
    </message>
    <message>
        <source>For the device %1:</source>
        <translation>Untuk perangkat %1:</translation>
    </message>
    <message>
        <source>Key name</source>
        <translation>Nama kunci</translation>
    </message>
    <message>
        <source>Signature algorithm</source>
        <translation>Algoritma tanda tangan</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisasi</translation>
    </message>
    <message>
        <source>Common name</source>
        <translation>Nama umum (CN)</translation>
    </message>
    <message>
        <source>Key use location</source>
        <translation>Lokasi penggunaan kunci</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was made: %n device(s) cannot take part.</source>
        <translation>
            <numerusform>Tidak ada yang dibuat: %n perangkat tidak dapat ikut serta.</numerusform>
        </translation>
    </message>
    <message>
        <source>With --leave-out the others go without them.</source>
        <translation>Dengan --leave-out, yang lain berjalan tanpa perangkat itu.</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s). Nothing was made: this was a dry run.</source>
        <translation>
            <numerusform>%n perangkat. Tidak ada yang dibuat: ini hanya uji coba.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1 is passed over. %2</source>
        <translation>Baris %1 dilewati. %2</translation>
    </message>
    <message>
        <source>Challenge password %1 is good for %2.</source>
        <translation>Kata sandi tantangan %1 berlaku untuk %2.</translation>
    </message>
    <message>
        <source>Usages</source>
        <translation>Penggunaan</translation>
    </message>
    <message>
        <source>Further names</source>
        <translation>Nama lainnya</translation>
    </message>
    <message>
        <source>are left out of the certificate</source>
        <translation>tidak dimasukkan ke dalam sertifikat</translation>
    </message>
    <message>
        <source>are refused</source>
        <translation>ditolak</translation>
    </message>
    <message>
        <source>Replaced CAs</source>
        <translation>CA yang digantikan</translation>
    </message>
    <message>
        <source>Signs for others</source>
        <translation>Menandatangani untuk pihak lain</translation>
    </message>
    <message>
        <source>none</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>as the request says; one that names none is refused</source>
        <translation>sesuai permintaan; permintaan yang tidak menyebutkannya ditolak</translation>
    </message>
    <message>
        <source>as the preset says</source>
        <translation>menurut prasetel</translation>
    </message>
    <message>
        <source>none where the request names none: good for every purpose</source>
        <translation>tidak ada bila permintaan tidak menyebutkannya: berlaku untuk segala tujuan</translation>
    </message>
    <message>
        <source>%1 where the request names none</source>
        <translation>%1 bila permintaan tidak menyebutkannya</translation>
    </message>
    <message>
        <source>every host, short name and address</source>
        <translation>semua nama host, nama pendek, dan alamat</translation>
    </message>
    <message>
        <source>%1; only those of devices in the inventory</source>
        <translation>%1; hanya yang dimiliki perangkat dalam inventaris</translation>
    </message>
    <message>
        <source>Alarm of %1: somebody at %2 is guessing challenge passwords: at least %3 wrong ones within an hour.</source>
        <translation>Alarm %1: seseorang di %2 menebak kata sandi tantangan: sedikitnya %3 yang salah dalam satu jam.</translation>
    </message>
    <message>
        <source>Alarm of %1: %2, from %3. %4</source>
        <translation>Alarm %1: %2, dari %3. %4</translation>
    </message>
    <message>
        <source>The devices run here again.</source>
        <translation>Perangkat kembali dijalankan di sini.</translation>
    </message>
    <message>
        <source>Another process runs the devices now: %1.</source>
        <translation>Proses lain sekarang menjalankan perangkat: %1.</translation>
    </message>
    <message>
        <source>The devices do not run at present: the store could not be written.</source>
        <translation>Perangkat sedang tidak dijalankan: penyimpanan tidak dapat ditulis.</translation>
    </message>
    <message>
        <source>No waiting request matches the filter.</source>
        <translation>Tidak ada permintaan menunggu yang cocok dengan filter.</translation>
    </message>
    <message numerus="yes">
        <source>Rejected: %n request(s).</source>
        <translation>
            <numerusform>Ditolak: %n permintaan.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is served by another process now: %2.</source>
        <translation>%1 sekarang dilayani oleh proses lain: %2.</translation>
    </message>
    <message>
        <source>%1 is not served at present: the store could not be written.</source>
        <translation>%1 sedang tidak dilayani: penyimpanan tidak dapat ditulis.</translation>
    </message>
    <message>
        <source>%1 is served here again.</source>
        <translation>%1 kembali dilayani di sini.</translation>
    </message>
    <message>
        <source>not trusted yet</source>
        <translation>belum dipercaya</translation>
    </message>
    <message>
        <source>weak algorithms allowed</source>
        <translation>algoritma lemah diizinkan</translation>
    </message>
    <message>
        <source>No server is known yet.</source>
        <translation>Belum ada server yang dikenal.</translation>
    </message>
    <message>
        <source>The CA of %1 is trusted.</source>
        <translation>CA dari %1 dipercaya.</translation>
    </message>
    <message>
        <source>%1 is not known any more.</source>
        <translation>%1 tidak dikenal lagi.</translation>
    </message>
    <message>
        <source>Weak algorithms are allowed for %1.</source>
        <translation>Algoritma lemah diizinkan untuk %1.</translation>
    </message>
    <message>
        <source>Weak algorithms are refused for %1.</source>
        <translation>Algoritma lemah ditolak untuk %1.</translation>
    </message>
    <message>
        <source>Nothing such happened.</source>
        <translation>Tidak ada kejadian seperti itu.</translation>
    </message>
    <message>
        <source>These are the newest %1; --last N shows more, --since and --filter choose.</source>
        <translation>Ini %1 yang terbaru; --last N menampilkan lebih banyak, --since dan --filter menyaringnya.</translation>
    </message>
    <message>
        <source>There is no such certificate.</source>
        <translation>Tidak ada sertifikat seperti itu.</translation>
    </message>
    <message>
        <source>Issued by:</source>
        <translation>Diterbitkan oleh:</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Perangkat</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Kunci privat</translation>
    </message>
    <message>
        <source>Key %1 of the device, used for %2</source>
        <translation>Kunci %1 di perangkat, digunakan untuk %2</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Konektor</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Dicabut</translation>
    </message>
    <message numerus="yes">
        <source>These are the newest %1 of %n alarm(s); --last N shows more.</source>
        <translation>
            <numerusform>Ini %1 yang terbaru dari %n alarm; --last N menampilkan lebih banyak.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %1 of %n request(s); --last N shows more:</source>
        <translation>
            <numerusform>%1 yang terbaru dari %n permintaan; --last N menampilkan lebih banyak:</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>Dihapus: %1</translation>
    </message>
    <message>
        <source>“device cancel %1” ends the request; --force removes the device with it.</source>
        <translation>“device cancel %1” mengakhiri permintaan; --force menghapus perangkat beserta permintaannya.</translation>
    </message>
    <message>
        <source>Cancelled: the request of %1</source>
        <translation>Dibatalkan: permintaan dari %1</translation>
    </message>
    <message>
        <source>%1 is working on no request.</source>
        <translation>%1 tidak sedang memproses permintaan.</translation>
    </message>
    <message>
        <source>The server showed another CA last, with the fingerprint %1.</source>
        <translation>Server terakhir menampilkan CA lain, dengan sidik jari %1.</translation>
    </message>
    <message>
        <source>%1 is switched off on the device.</source>
        <translation>%1 tidak aktif pada perangkat.</translation>
    </message>
    <message>
        <source>It is in use after the next restart of the device.</source>
        <translation>Digunakan setelah perangkat dimulai ulang.</translation>
    </message>
    <message>
        <source>%1: cause: %2</source>
        <translation>%1: penyebab: %2</translation>
    </message>
    <message>
        <source>Would be deleted from %1: key %2</source>
        <translation>Akan dihapus dari %1: kunci %2</translation>
    </message>
    <message>
        <source>These are the settings of another device: %1. “%2” keeps its name, title, and address.</source>
        <translation>Ini adalah pengaturan perangkat lain: %1. “%2” tetap memakai nama, judul, dan alamatnya sendiri.</translation>
    </message>
    <message>
        <source>The common name “%1” is that of “%2”; it is kept.</source>
        <translation>Nama umum “%1” adalah milik “%2”; nama itu dipertahankan.</translation>
    </message>
    <message>
        <source>The common name “%1” is that of “%2”; “%3” asks for “%4” instead.</source>
        <translation>Nama umum “%1” adalah milik “%2”; “%3” meminta “%4” sebagai gantinya.</translation>
    </message>
    <message>
        <source>Cause: %1</source>
        <translation>Penyebab: %1</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Write its settings sheets with “fleet sheets %1 --out DIR”.</source>
        <translation>Tulis lembar pengaturannya dengan “fleet sheets %1 --out DIR”.</translation>
    </message>
    <message numerus="yes">
        <source>%n settings sheet(s).</source>
        <translation>
            <numerusform>%n lembar pengaturan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Printer: it enrols by itself</source>
        <translation>Printer: mendaftar sendiri</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Lokasi</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Plan %1</source>
        <translation>Rencana %1</translation>
    </message>
    <message>
        <source>TLS port</source>
        <translation>Port TLS</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) are renewed.</source>
        <translation>
            <numerusform>%n sertifikat diperbarui.</numerusform>
        </translation>
    </message>
    <message>
        <source>offers less than before: %1</source>
        <translation>menyediakan lebih sedikit dari sebelumnya: %1 tidak ada</translation>
    </message>
    <message>
        <source>What %1 offers now is accepted.</source>
        <translation>Kemampuan yang kini disediakan %1 diterima.</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>Server: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) are set up for another server, and are set up anew:</source>
        <translation>
            <numerusform>%n perangkat diatur untuk server lain, dan diatur ulang:</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed: this was a dry run.</source>
        <translation>Tidak ada yang diubah: ini hanya uji coba.</translation>
    </message>
    <message>
        <source>The list is out of date. A connector that is served renews it, and so does --rebuild.</source>
        <translation>Daftar ini sudah kedaluwarsa. Konektor yang berjalan akan memperbaruinya, begitu pula --rebuild.</translation>
    </message>
    <message>
        <source>A keyring of a desktop unlocks the store.</source>
        <translation>Ring kunci sebuah desktop dapat membuka penyimpanan.</translation>
    </message>
    <message>
        <source>No keyring unlocks the store.</source>
        <translation>Tidak ada ring kunci yang membuka penyimpanan.</translation>
    </message>
    <message>
        <source>No keyring unlocks the store any more.</source>
        <translation>Tidak ada lagi ring kunci yang membuka penyimpanan.</translation>
    </message>
    <message>
        <source>Another process runs devices: %1. If it runs this one too, it sends the request; if not, this process sends it as soon as the other one has ended.</source>
        <translation>Proses lain menjalankan perangkat: %1. Jika proses itu juga menjalankan perangkat ini, proses itulah yang mengirim permintaannya; jika tidak, proses ini mengirimnya segera setelah proses lain itu berakhir.</translation>
    </message>
</context>
</TS>
